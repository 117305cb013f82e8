package com.agogsaas.wms.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recommendation as it stands in the book; amounts in cubic feet and pounds. */
public record Recommendation(
        String recommendationId,
        @Nullable String facilityId,
        @Nullable String lotNumber,
        int partNumber,
        int partCount,
        String materialId,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal cubicFeet,
        @Nullable BigDecimal weightLbs,
        String locationId,
        @Nullable String locationCode,
        String algorithm,
        @Nullable BigDecimal score,
        BigDecimal confidenceScore,
        @Nullable String confidenceMethod,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Boolean wasAccepted,
        @Nullable String userFeedback,
        @Nullable String decisionReasonCode,
        @Nullable String actualLocationId,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String holdStatus,
        @Nullable Instant heldUntil,
        Instant createdAt,
        String createdBy) {}
