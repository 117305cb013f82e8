package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a facility over a period, as it was saved.
 *
 * @param algorithm by which lots were placed, or {@code ALL}
 * @param figures what it came to
 * @param improvement on the stated baseline, or null without one
 */
public record Metric(
        String metricId,
        String facilityId,
        String metricName,
        String algorithm,
        Instant periodStart,
        Instant periodEnd,
        Figures figures,
        @Nullable Improvement improvement,
        Instant computedAt) {

    /**
     * Sample size, spread and interval. What nobody knows is null.
     *
     * @param mean null without a sample
     * @param interval of the mean
     */
    public record Figures(
            long sampleSize,
            @Nullable Double mean,
            @Nullable Double deviation,
            @Nullable Double minimum,
            @Nullable Double median,
            @Nullable Double percentile95,
            @Nullable Double maximum,
            @Nullable Range interval) {}

    /**
     * A confidence interval.
     *
     * @param method how it was computed
     */
    public record Range(double level, double lower, double upper, String method) {}

    /**
     * By how much it is better than in the baseline; negative where it is worse.
     *
     * @param baseline its value there
     * @param lower end of the interval of the difference
     * @param upper end of the interval of the difference
     */
    public record Improvement(double baseline, double difference, double lower, double upper, String method) {}
}
