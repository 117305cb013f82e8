/**
 * Where the service's data is: on a PostgreSQL that others run, or on its own, which is unpacked, initialised, started,
 * recovered and stopped with the service. Nothing of any feature's tables is known here.
 */
@NullMarked
package com.agogsaas.wms.platform.database;

import org.jspecify.annotations.NullMarked;
