package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something far from usual, before it is saved.
 *
 * @param subjectKind LOCATION, MATERIAL, RECOMMENDATION or FACILITY
 * @param lower limit of the usual; null where the method has none
 * @param upper limit of the usual; null where the method has none
 * @param sampleSize how many observations "usual" was computed from
 */
record OutlierDraft(
        String metric,
        String subjectKind,
        String subjectId,
        Instant observedAt,
        double value,
        @Nullable Double expected,
        @Nullable Double lower,
        @Nullable Double upper,
        String method,
        double score,
        long sampleSize,
        OutlierSeverity severity) {}
