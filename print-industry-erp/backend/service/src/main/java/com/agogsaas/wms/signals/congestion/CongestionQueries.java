package com.agogsaas.wms.signals.congestion;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.FacilityId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL query of {@code congestion.graphqls}. */
@Controller
class CongestionQueries {

    private static final int DECIMALS = 3;

    private final CurrentTenant currentTenant;
    private final AisleCongestion congestion;

    CongestionQueries(CurrentTenant currentTenant, AisleCongestion congestion) {
        this.currentTenant = currentTenant;
        this.congestion = congestion;
    }

    @QueryMapping
    @Nullable
    CongestionReading aisleCongestion(@Argument String facilityId) {
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        CongestionReading reading = congestion.now(currentTenant.get(), facility);
        return reading.equals(CongestionReading.UNKNOWN) ? null : reading;
    }

    @SchemaMapping(typeName = "AisleLoad")
    BigDecimal pickers(AisleLoad aisle) {
        return rounded(aisle.pickers());
    }

    @SchemaMapping(typeName = "AisleLoad")
    BigDecimal penalty(AisleLoad aisle) {
        return rounded(aisle.penalty());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
