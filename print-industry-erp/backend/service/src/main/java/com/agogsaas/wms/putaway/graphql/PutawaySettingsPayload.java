package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.GoldenZone;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.policy.FacilityPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a facility wants its goods put away, in the schema's shape. */
record PutawaySettingsPayload(
        List<WeightOfTerm> scoreWeights,
        BigDecimal spaceTravelDial,
        List<FillOfType> fillFactors,
        int goldenShelfFrom,
        int goldenShelfTo,
        int maxBinsPerLot,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {

    /** Decimals of a fill factor: it is kept in thousandths. */
    static final int FILL_FACTOR_DECIMALS = 3;

    /** How much one consideration counts. */
    record WeightOfTerm(ScoreTerm term, BigDecimal weight) {}

    /** How much of a bin goods may fill. */
    record FillOfType(LocationType locationType, BigDecimal fillFactor) {}

    static PutawaySettingsPayload of(FacilityPolicy inForce) {
        PlacementPolicy policy = inForce.policy();
        GoldenZone goldenZone = policy.goldenZone();
        return new PutawaySettingsPayload(
                policy.weights().byTerm().entrySet().stream()
                        .map(entry -> new WeightOfTerm(entry.getKey(), BigDecimal.valueOf(entry.getValue())))
                        .toList(),
                BigDecimal.valueOf(policy.dial().position()),
                policy.fillFactors().perMille().entrySet().stream()
                        .map(entry -> new FillOfType(
                                entry.getKey(), BigDecimal.valueOf(entry.getValue(), FILL_FACTOR_DECIMALS)))
                        .toList(),
                goldenZone.fromShelf(),
                goldenZone.toShelf(),
                policy.maxBinsPerLot(),
                inForce.updatedAt(),
                inForce.updatedBy());
    }
}
