package com.agogsaas.wms.utilization;

import java.time.Instant;

/**
 * How full a facility, or a zone of it, was on a day.
 *
 * @param day in the facility's time zone, ISO 8601
 * @param asOf when the cache was refreshed that this was added up from
 */
public record UtilizationDay(String day, UtilizationTotals totals, Instant asOf) {}
