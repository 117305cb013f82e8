package com.agogsaas.wms.utilization;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is in a bin, what is promised to it and what moved there; cubic feet and pounds. */
final class BinContents {

    private BinContents() {}

    /** The schema's BinContent. */
    record Content(
            String lotNumber,
            int partNumber,
            String materialId,
            String materialCode,
            BigDecimal quantity,
            @Nullable BigDecimal cubicFeet,
            @Nullable BigDecimal weightLbs,
            String qualityStatus) {}

    /** The schema's BinHold. */
    record Hold(
            String recommendationId,
            String lotNumber,
            String materialId,
            BigDecimal cubicFeet,
            BigDecimal weightLbs,
            Instant expiresAt) {}

    /** The schema's BinMovement. */
    record Movement(
            String type,
            boolean incoming,
            @Nullable String lotNumber,
            String materialId,
            BigDecimal quantity,
            @Nullable String otherLocationId,
            Instant occurredAt,
            @Nullable String reason,
            String createdBy) {}
}
