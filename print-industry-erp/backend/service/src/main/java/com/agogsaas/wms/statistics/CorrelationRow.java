package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How two variables went together, as it was saved.
 *
 * @param method PEARSON or SPEARMAN
 * @param testMethod how the p value was computed
 * @param adjustedPValue corrected for the number of pairs that were looked at together
 * @param slope by how much the second rises with one unit of the first, with its interval; null for ranks
 */
public record CorrelationRow(
        String correlationId,
        String facilityId,
        String variableX,
        String variableY,
        String method,
        @Nullable String testMethod,
        Instant periodStart,
        Instant periodEnd,
        long sampleSize,
        double coefficient,
        double pValue,
        @Nullable Double adjustedPValue,
        @Nullable String adjustmentMethod,
        double confidenceLevel,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double slope,
        @Nullable Double slopeLower,
        @Nullable Double slopeUpper,
        @Nullable Double intercept,
        Instant computedAt) {}
