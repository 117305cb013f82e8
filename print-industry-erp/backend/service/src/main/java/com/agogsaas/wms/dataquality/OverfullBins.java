package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.ledger.CapacityFailureDraft;
import com.agogsaas.wms.ledger.CapacityFailures;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds bins that hold more than they can, now that a material turns out larger or heavier than it was thought to be.
 * The limit is the bin's own and not the share of it that goods should fill: above that share nothing has failed.
 */
@Repository
class OverfullBins {

    private static final String HOLDING = """
            SELECT location.facility_id, location.location_id, own.cubic_feet AS required_volume,
                   own.weight_lbs AS required_weight,
                   location.cubic_feet - occupancy.stock_cubic_feet + own.cubic_feet AS available_volume,
                   location.max_weight_lbs - occupancy.stock_weight_lbs + own.weight_lbs AS available_weight,
                   round(least(1000000000000, greatest(
                       100 * (occupancy.stock_cubic_feet - location.cubic_feet) / location.cubic_feet,
                       100 * (occupancy.stock_weight_lbs - location.max_weight_lbs) / location.max_weight_lbs)), 2)
                       AS overflow
              FROM (SELECT location_id, coalesce(sum(cubic_feet), 0) AS cubic_feet,
                           coalesce(sum(weight_lbs), 0) AS weight_lbs
                      FROM lot_space
                     WHERE tenant_id = :tenantId AND material_id = :materialId AND location_id IS NOT NULL
                       AND quantity_on_hand > 0
                     GROUP BY location_id) AS own
              JOIN inventory_locations AS location
                ON location.tenant_id = :tenantId AND location.location_id = own.location_id
              JOIN bin_occupancy AS occupancy
                ON occupancy.tenant_id = :tenantId AND occupancy.location_id = own.location_id
             WHERE (occupancy.stock_cubic_feet > location.cubic_feet
                    OR occupancy.stock_weight_lbs > location.max_weight_lbs)
               AND NOT EXISTS (
                   SELECT FROM capacity_validation_failures AS known
                    WHERE known.tenant_id = :tenantId AND known.facility_id = location.facility_id
                      AND known.location_id = location.location_id AND NOT known.resolved)
             ORDER BY overflow DESC, location.location_id
             LIMIT 100
            """;

    /** As in imports, which refuse such measures as well. */
    private static final String ABSURDLY_FULL = """
            SELECT location.location_code, coalesce(sum(stock.cubic_feet), 0) AS cubic_feet,
                   coalesce(sum(stock.weight_lbs), 0) AS weight_lbs
              FROM lot_space AS stock
              JOIN inventory_locations AS location
                ON location.tenant_id = :tenantId AND location.location_id = stock.location_id
             WHERE stock.tenant_id = :tenantId AND stock.location_id IN (
                   SELECT location_id
                     FROM lots
                    WHERE tenant_id = :tenantId AND material_id = :materialId AND quantity_on_hand > 0)
             GROUP BY location.location_id, location.location_code
            HAVING sum(stock.cubic_feet) > 1000000 OR sum(stock.weight_lbs) > 1000000000
             ORDER BY location.location_code
             LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final CapacityFailures failures;

    OverfullBins(JdbcClient jdbc, CapacityFailures failures) {
        this.jdbc = jdbc;
        this.failures = failures;
    }

    /**
     * Why master data cannot be true: the sentence that names the first bin of the material that would hold more than
     * the largest bin that there can be, if there is one.
     */
    Optional<String> absurdity(TenantId tenant, MaterialId material) {
        return jdbc.sql(ABSURDLY_FULL)
                .param("tenantId", tenant.value())
                .param("materialId", material.value())
                .query((row, number) -> "With this measure the bin " + row.getString("location_code") + " would hold "
                        + whole(row.getBigDecimal("cubic_feet")) + " ft3 and " + whole(row.getBigDecimal("weight_lbs"))
                        + " lb; no bin holds more than 1000000 ft3 and 1000000000 lb")
                .optional();
    }

    private static String whole(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** Records those of the material's bins that are overfull and not on record yet; the records' identifiers. */
    List<String> record(TenantId tenant, MaterialId material) {
        return failures.record(
                tenant,
                jdbc.sql(HOLDING)
                        .param("tenantId", tenant.value())
                        .param("materialId", material.value())
                        .query((row, number) -> new CapacityFailureDraft(
                                new FacilityId(row.getString("facility_id")),
                                new LocationId(row.getString("location_id")),
                                material,
                                null,
                                null,
                                row.getBigDecimal("required_volume"),
                                row.getBigDecimal("available_volume"),
                                row.getBigDecimal("required_weight"),
                                row.getBigDecimal("available_weight"),
                                row.getBigDecimal("overflow"),
                                "Material " + material + " was measured, and by its corrected master data the bin holds"
                                        + " more than it can"))
                        .list());
    }
}
