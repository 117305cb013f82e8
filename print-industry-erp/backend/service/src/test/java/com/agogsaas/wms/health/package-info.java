/** Health broken and mended by really breaking and mending what it looks at. */
@NullMarked
package com.agogsaas.wms.health;

import org.jspecify.annotations.NullMarked;
