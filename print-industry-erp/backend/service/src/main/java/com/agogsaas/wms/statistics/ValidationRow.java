package com.agogsaas.wms.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an assumption held, as it was saved. */
public record ValidationRow(
        String validationId,
        String facilityId,
        String subjectKind,
        String subjectId,
        String assumption,
        String method,
        long sampleSize,
        @Nullable Double testStatistic,
        @Nullable Double pValue,
        @Nullable Double threshold,
        String outcome,
        @Nullable String consequence,
        Instant checkedAt) {}
