package com.agogsaas.wms.health.remediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code bin_optimization_remediation_log}; the schema's Remediation says what each part is. */
public record Remediation(
        String remediationId,
        boolean isServiceWide,
        @Nullable String facilityId,
        String checkName,
        String action,
        @Nullable String subject,
        @Nullable String figureName,
        @Nullable Double figureBefore,
        @Nullable Double figureAfter,
        boolean isDryRun,
        String outcome,
        @Nullable String message,
        String triggeredBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
