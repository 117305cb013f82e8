/**
 * How full bins, zones and aisles are: the materialized views with their refreshes, and what is read from them. It
 * changes no stock and promises no space.
 */
@NullMarked
package com.agogsaas.wms.utilization;

import org.jspecify.annotations.NullMarked;
