/**
 * Writes many rows to PostgreSQL at once, by COPY. Knows the format and the connection, and no table of any feature.
 */
@NullMarked
package com.agogsaas.wms.bulkload;

import org.jspecify.annotations.NullMarked;
