package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.spi.LocationType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The argument of the settings mutation as it arrives; unchecked. What is null stays as it is.
 *
 * @param resetToDefaults whether everything that the input does not name goes back to its default
 */
record UpdatePutawaySettingsInput(
        @Nullable String tenantId,
        String facilityId,
        @Nullable Boolean resetToDefaults,
        @Nullable List<WeightOfTerm> scoreWeights,
        @Nullable BigDecimal spaceTravelDial,
        @Nullable List<FillOfType> fillFactors,
        @Nullable Integer goldenShelfFrom,
        @Nullable Integer goldenShelfTo,
        @Nullable Integer maxBinsPerLot) {

    /** A weight as it arrives; unchecked. */
    record WeightOfTerm(ScoreTerm term, BigDecimal weight) {}

    /** A fill factor as it arrives; unchecked. */
    record FillOfType(LocationType locationType, BigDecimal fillFactor) {}
}
