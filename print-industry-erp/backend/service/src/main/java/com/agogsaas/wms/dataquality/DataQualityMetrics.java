package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How good a facility's data are at a moment.
 *
 * @param remediationSuccessRate in percent; null where nothing was done in the last 30 days
 */
record DataQualityMetrics(
        int materialsVerified,
        int materialsInDoubt,
        int capacityFailures,
        int capacityFailuresLast24Hours,
        int pendingRelocations,
        @Nullable BigDecimal remediationSuccessRate,
        int remediationsLast30Days,
        boolean monitoringEnabled,
        Instant asOf) {}
