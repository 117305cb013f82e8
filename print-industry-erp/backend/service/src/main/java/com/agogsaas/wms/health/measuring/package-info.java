/** Looks at everything in the background, and tells it to whoever asks. */
@NullMarked
package com.agogsaas.wms.health.measuring;

import org.jspecify.annotations.NullMarked;
