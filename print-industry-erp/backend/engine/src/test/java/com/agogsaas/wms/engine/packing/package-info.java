/** Packings: small ones by hand, random ones against plain code that shares nothing with them. */
@NullMarked
package com.agogsaas.wms.engine.packing;

import org.jspecify.annotations.NullMarked;
