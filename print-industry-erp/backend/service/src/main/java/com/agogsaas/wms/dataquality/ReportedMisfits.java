package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.ledger.CapacityFailureDraft;
import com.agogsaas.wms.ledger.CapacityFailures;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionReason;
import com.agogsaas.wms.ledger.DecisionWitness;
import com.agogsaas.wms.ledger.OpenRecommendation;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records what receivers say did not fit where it was sent, though by its measurements it should: then measurements or
 * the bin are not what the data say. The figures are those that the recommendation was made by.
 */
@Repository
class ReportedMisfits implements DecisionWitness {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DataQualitySettings settings;
    private final JdbcClient jdbc;
    private final CapacityFailures failures;

    ReportedMisfits(DataQualitySettings settings, JdbcClient jdbc, CapacityFailures failures) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.failures = failures;
    }

    private record Room(BigDecimal volume, BigDecimal weight, BigDecimal freeVolume, BigDecimal freeWeight) {}

    @Override
    public void decided(TenantId tenant, OpenRecommendation open, Decision decision, @Nullable LocationId location) {
        if (settings.enabled() && decision.reason() == DecisionReason.LOT_DOES_NOT_FIT) {
            failures.record(tenant, List.of(draft(open, decision, room(tenant, open.location()))));
        }
    }

    /** Without the lot: its hold is resolved, and it is not in this bin. */
    private Room room(TenantId tenant, LocationId location) {
        return jdbc.sql("""
                        SELECT location.cubic_feet, location.max_weight_lbs,
                               location.cubic_feet - occupancy.stock_cubic_feet - occupancy.held_cubic_feet
                                   AS free_volume,
                               location.max_weight_lbs - occupancy.stock_weight_lbs - occupancy.held_weight_lbs
                                   AS free_weight
                          FROM inventory_locations AS location
                          JOIN bin_occupancy AS occupancy
                            ON occupancy.tenant_id = location.tenant_id
                           AND occupancy.location_id = location.location_id
                         WHERE location.tenant_id = :tenantId AND location.location_id = :locationId
                        """)
                .param("tenantId", tenant.value())
                .param("locationId", location.value())
                .query((row, number) -> new Room(
                        row.getBigDecimal("cubic_feet"),
                        row.getBigDecimal("max_weight_lbs"),
                        row.getBigDecimal("free_volume"),
                        row.getBigDecimal("free_weight")))
                .single();
    }

    private static CapacityFailureDraft draft(OpenRecommendation open, Decision decision, Room room) {
        return new CapacityFailureDraft(
                open.facility(),
                open.location(),
                open.material(),
                open.lot().value(),
                open.recommendation().value(),
                open.volume().cubicFeet(),
                room.freeVolume(),
                open.weight().pounds(),
                room.freeWeight(),
                overflow(open.volume().cubicFeet(), room.freeVolume(), room.volume())
                        .max(overflow(open.weight().pounds(), room.freeWeight(), room.weight())),
                "According to " + decision.decidedBy() + " the lot does not fit, though by its measurements it should"
                        + (decision.note() == null ? "" : ": " + decision.note()));
    }

    private static BigDecimal overflow(BigDecimal needed, BigDecimal free, BigDecimal capacity) {
        return needed.subtract(free)
                .multiply(HUNDRED)
                .divide(capacity, 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO);
    }
}
