package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A measurement as it was recorded, beside master data of that moment; cubic feet, pounds, inches and percent. */
record DimensionVerification(
        String verificationId,
        String facilityId,
        String materialId,
        @Nullable String materialCode,
        @Nullable String lotNumber,
        @Nullable BigDecimal measuredCubicFeet,
        @Nullable BigDecimal measuredWeightLbs,
        @Nullable BigDecimal measuredLengthInches,
        @Nullable BigDecimal measuredWidthInches,
        @Nullable BigDecimal measuredHeightInches,
        @Nullable BigDecimal masterCubicFeet,
        @Nullable BigDecimal masterWeightLbs,
        @Nullable BigDecimal masterLengthInches,
        @Nullable BigDecimal masterWidthInches,
        @Nullable BigDecimal masterHeightInches,
        @Nullable BigDecimal volumeVariancePercentage,
        @Nullable BigDecimal weightVariancePercentage,
        @Nullable BigDecimal edgeVariancePercentage,
        BigDecimal tolerancePercentage,
        DimensionVerificationStatus status,
        MeasurementMethod method,
        String verifiedBy,
        Instant verifiedAt,
        @Nullable String correctedBy,
        @Nullable Instant correctedAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolutionNotes,
        @Nullable String notes) {

    @Nullable
    Edges measuredEdges() {
        return measuredLengthInches == null || measuredWidthInches == null || measuredHeightInches == null
                ? null
                : new Edges(measuredLengthInches, measuredWidthInches, measuredHeightInches);
    }

    /** The variance that is largest, whatever its sign; 0 where nothing was compared. */
    BigDecimal worstVariancePercentage() {
        BigDecimal worst = BigDecimal.ZERO;
        for (BigDecimal variance :
                new @Nullable BigDecimal[] {volumeVariancePercentage, weightVariancePercentage, edgeVariancePercentage
                }) {
            if (variance != null && variance.abs().compareTo(worst.abs()) > 0) {
                worst = variance;
            }
        }
        return worst;
    }
}
