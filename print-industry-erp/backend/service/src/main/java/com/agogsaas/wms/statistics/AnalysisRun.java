package com.agogsaas.wms.statistics;

import java.time.Instant;

/**
 * What an analysis came to.
 *
 * @param metrics how many were computed
 * @param correlations how many were tested
 * @param validations how many assumptions were checked
 * @param newOutliers how many were not known before
 * @param metricsMilliseconds how long the metrics took
 * @param milliseconds how long all took
 */
public record AnalysisRun(
        String facilityId,
        Instant periodStart,
        Instant periodEnd,
        int metrics,
        int correlations,
        int validations,
        int newOutliers,
        double metricsMilliseconds,
        double milliseconds) {}
