package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something far from usual, as it was saved, and what an investigation made of it. */
public record Outlier(
        String outlierId,
        String facilityId,
        String metricName,
        String subjectKind,
        String subjectId,
        Instant observedAt,
        double observedValue,
        @Nullable Double expectedValue,
        @Nullable Double lowerLimit,
        @Nullable Double upperLimit,
        String detectionMethod,
        double outlierScore,
        long sampleSize,
        OutlierSeverity severity,
        InvestigationStatus investigationStatus,
        @Nullable String assignedTo,
        @Nullable String investigatedBy,
        @Nullable Instant investigatedAt,
        @Nullable String rootCause,
        @Nullable String resolution,
        Instant detectedAt) {}
