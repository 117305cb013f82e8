package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lot that did not fit where it was put or sent, as it is on record; cubic feet, pounds and percent. */
record CapacityFailure(
        String failureId,
        String facilityId,
        String locationId,
        @Nullable String locationCode,
        String materialId,
        @Nullable String materialCode,
        @Nullable String lotNumber,
        @Nullable String recommendationId,
        CapacityFailureType failureType,
        BigDecimal requiredCubicFeet,
        BigDecimal availableCubicFeet,
        BigDecimal requiredWeightLbs,
        BigDecimal availableWeightLbs,
        BigDecimal overflowPercentage,
        String failureReason,
        boolean resolved,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolutionNotes,
        Instant createdAt) {}
