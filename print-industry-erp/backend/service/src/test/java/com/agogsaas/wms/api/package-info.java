/** The API as its users meet it: over HTTP, against the whole service and a real database. */
@NullMarked
package com.agogsaas.wms.api;

import org.jspecify.annotations.NullMarked;
