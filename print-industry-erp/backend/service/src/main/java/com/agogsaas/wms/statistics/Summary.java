package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the statistics of a facility come to, as the materialized view last saw them. */
public record Summary(
        String facilityId,
        long metrics,
        long metricsLastSevenDays,
        long observationsLastSevenDays,
        @Nullable Instant latestMetricAt,
        long testsOpen,
        long testsCompleted,
        long testsConclusive,
        long correlations,
        long significantCorrelations,
        long assumptionsChecked,
        long assumptionsViolated,
        long outliersUnsettled,
        long severeOutliersUnsettled,
        Instant lastUpdated) {}
