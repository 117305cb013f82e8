package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to an order that was cancelled, and where the goods go instead.
 *
 * @param staged whether they were in the staging bin already
 * @param newRecommendationId the latest recommendation of where they go instead; of several parts, the first
 */
record CrossDockCancellation(
        String cancellationId,
        String facilityId,
        String originalRecommendationId,
        @Nullable String orderId,
        @Nullable String orderNumber,
        String materialId,
        String lotNumber,
        BigDecimal quantity,
        String stagingLocationId,
        boolean staged,
        CrossDockCancellationReason reasonCode,
        @Nullable String reason,
        RelocationStatus relocationStatus,
        @Nullable String newRecommendationId,
        String cancelledBy,
        Instant cancelledAt,
        @Nullable Instant relocatedAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolutionNotes) {}
