/** What a caller supplies to the engine: the bins in columns and the lots to place. */
@NullMarked
package com.agogsaas.wms.engine.spi;

import org.jspecify.annotations.NullMarked;
