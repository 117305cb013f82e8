/** The service's start; everything else is in a room below. */
@NullMarked
package com.agogsaas.wms;

import org.jspecify.annotations.NullMarked;
