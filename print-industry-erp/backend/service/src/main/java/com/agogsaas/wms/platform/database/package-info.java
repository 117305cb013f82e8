/**
 * The service's own PostgreSQL: unpacked, initialised, started, recovered and stopped with the service. Nothing of any
 * feature's tables is known here, and nothing of Spring.
 */
@NullMarked
package com.agogsaas.wms.platform.database;

import org.jspecify.annotations.NullMarked;
