package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lot that does not fit where it was put or sent, to be recorded; cubic feet and pounds.
 *
 * @param lot its number; null where it is about all lots of the material in the bin
 * @param recommendation what was being followed, or not; null where nothing was
 * @param availableCubicFeet below 0 where the bin was overfull before
 * @param availableWeightLbs below 0 where it was overloaded before
 * @param overflowPercentage by how much the bin goes over its limit, in percent of its capacity in the resource that is
 *     worse off, 0 or more
 * @param reason why, as a sentence
 */
public record CapacityFailureDraft(
        FacilityId facility,
        LocationId location,
        MaterialId material,
        @Nullable String lot,
        @Nullable String recommendation,
        BigDecimal requiredCubicFeet,
        BigDecimal availableCubicFeet,
        BigDecimal requiredWeightLbs,
        BigDecimal availableWeightLbs,
        BigDecimal overflowPercentage,
        String reason) {

    /** Characters of a reason that the table has room for. */
    private static final int MOST_OF_A_REASON = 4_000;

    public CapacityFailureDraft {
        reason = reason.substring(0, Math.min(MOST_OF_A_REASON, reason.length()));
    }

    /** What it is too much for; it follows from the figures. */
    public String type() {
        boolean volume = requiredCubicFeet.compareTo(availableCubicFeet) > 0;
        boolean weight = requiredWeightLbs.compareTo(availableWeightLbs) > 0;
        if (volume) {
            return weight ? "VOLUME_AND_WEIGHT_EXCEEDED" : "VOLUME_EXCEEDED";
        }
        return weight ? "WEIGHT_EXCEEDED" : "DIMENSIONS_EXCEEDED";
    }
}
