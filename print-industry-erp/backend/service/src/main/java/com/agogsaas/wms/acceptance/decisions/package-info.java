/** Decisions as models are trained and measured on, read from what was recommended. */
@NullMarked
package com.agogsaas.wms.acceptance.decisions;

import org.jspecify.annotations.NullMarked;
