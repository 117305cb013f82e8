package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a finding, with the figure that was to get better.
 *
 * @param check what the finding was found by
 * @param after measured again; null where there is none
 */
record Remediation(
        String check,
        String action,
        String subjectKind,
        String subjectId,
        String figure,
        BigDecimal before,
        @Nullable BigDecimal after,
        boolean helped,
        String message,
        String doneBy) {}
