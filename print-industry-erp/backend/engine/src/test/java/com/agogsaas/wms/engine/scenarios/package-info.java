/** The engine explained by example: small warehouses drawn in text, from simple to hard. Read them in order. */
@NullMarked
package com.agogsaas.wms.engine.scenarios;

import org.jspecify.annotations.NullMarked;
