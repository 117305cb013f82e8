package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation whose row is locked, with what a decision about it needs to know.
 *
 * @param quantity how many units
 * @param location the recommended bin
 * @param volume what the whole quantity takes up
 * @param weight what the whole quantity weighs
 * @param crossDock whether it is meant for an order
 * @param relocates the recommendation whose cancelled goods it moves; null for all others
 * @param decided what was decided before, or null
 */
public record OpenRecommendation(
        RecommendationId recommendation,
        FacilityId facility,
        LotNumber lot,
        MaterialId material,
        BigDecimal quantity,
        LocationId location,
        Volume volume,
        Mass weight,
        boolean crossDock,
        @Nullable RecommendationId relocates,
        @Nullable EarlierDecision decided) {

    /** Decimals of a unit's size: so many that a billion units are off by less than any whole unit. */
    private static final int UNIT_DECIMALS = 24;

    /**
     * A decision on record.
     *
     * @param location the bin that the lot went to; null where it went nowhere
     */
    public record EarlierDecision(
            DecisionKind kind,
            @Nullable String location,
            @Nullable String reason) {

        boolean isSame(Decision decision) {
            return kind == decision.kind()
                    && (kind != DecisionKind.OVERRIDDEN || same(location, decision.actualLocation()))
                    && same(reason, decision.reason());
        }

        private static boolean same(@Nullable String stored, @Nullable Object given) {
            return stored == null ? given == null : given != null && stored.equals(given.toString());
        }
    }

    /** Cubic feet of one unit, rounded down: all units together never take up more than was held for them. */
    BigDecimal unitCubicFeet() {
        return perUnit(volume.cubicFeet());
    }

    /** Pounds of one unit, rounded down likewise. */
    BigDecimal unitWeightLbs() {
        return perUnit(weight.pounds());
    }

    private BigDecimal perUnit(BigDecimal total) {
        return total.divide(quantity, UNIT_DECIMALS, RoundingMode.FLOOR).stripTrailingZeros();
    }
}
