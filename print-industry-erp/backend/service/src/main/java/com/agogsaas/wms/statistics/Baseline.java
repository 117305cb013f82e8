package com.agogsaas.wms.statistics;

import java.time.Instant;

/**
 * What improvement is measured from.
 *
 * @param reason why this period, in words
 */
public record Baseline(
        String facilityId, Instant periodStart, Instant periodEnd, String reason, String statedBy, Instant statedAt) {

    Period period() {
        return new Period(periodStart, periodEnd);
    }
}
