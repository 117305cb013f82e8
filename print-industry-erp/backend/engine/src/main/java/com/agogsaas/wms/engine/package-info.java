/**
 * Decides which bin each received lot goes to, and says why. Pure computation: no framework, SQL, clock or logging
 * enters here, and whatever it needs to know arrives through {@link com.agogsaas.wms.engine.spi}.
 */
@NullMarked
package com.agogsaas.wms.engine;

import org.jspecify.annotations.NullMarked;
