package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinColumnsBuilder;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a facility's bins and what occupies them, all or some, with one statement each. */
@Component
class SnapshotLoader {

    /**
     * What each bin holds or has promised. A bin with something in it that nobody measured counts as full: how much
     * room is left there nobody knows.
     */
    private static final String BINS = """
        WITH contents AS (
            SELECT location_id,
                   sum(cubic_feet) AS cubic_feet,
                   sum(weight_lbs) AS weight_lbs,
                   count(cubic_feet) < count(*) OR count(weight_lbs) < count(*) AS has_unmeasured,
                   count(*) AS lots,
                   min(material_id) AS first_material,
                   max(material_id) AS last_material
              FROM bin_occupants
             WHERE tenant_id = :tenantId AND facility_id = :facilityId %1$s
             GROUP BY location_id
        )
        SELECT location.location_id, location.location_code, location.zone, location.aisle, location.shelf,
               location.location_type, location.abc_class, location.cubic_feet, location.max_weight_lbs,
               location.length_inches, location.width_inches, location.height_inches,
               location.pick_sequence, location.temperature_min_f, location.temperature_max_f,
               location.security_zone, location.mixing_rule,
               location.is_active AND location.is_available AND location.blocked_reason IS NULL AS is_open,
               CASE WHEN contents.has_unmeasured THEN greatest(location.cubic_feet, contents.cubic_feet)
                    ELSE coalesce(contents.cubic_feet, 0) END AS used_cubic_feet,
               CASE WHEN contents.has_unmeasured THEN greatest(location.max_weight_lbs, contents.weight_lbs)
                    ELSE coalesce(contents.weight_lbs, 0) END AS used_weight_lbs,
               coalesce(contents.lots, 0) AS lots,
               contents.first_material, contents.last_material
          FROM inventory_locations location
          LEFT JOIN contents ON contents.location_id = location.location_id
         WHERE location.tenant_id = :tenantId AND location.facility_id = :facilityId %2$s
        """;

    private static final String ALL_IN_WALKING_ORDER =
            bins("", "") + " ORDER BY location.pick_sequence NULLS LAST, location.location_code";

    private static final String THESE =
            bins("AND location_id = ANY (:locationIds)", "AND location.location_id = ANY (:locationIds)");

    private final JdbcClient jdbc;
    private final FacilityPolicies policies;

    SnapshotLoader(JdbcClient jdbc, FacilityPolicies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /** The whole facility. */
    FacilitySnapshot load(TenantId tenant, FacilityId facility, FillFactors fillFactors) {
        Columns columns = new Columns();
        jdbc.sql(ALL_IN_WALKING_ORDER)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(row -> {
                    columns.add(BinRow.read(row, fillFactors));
                });
        return columns.snapshot(facility);
    }

    /** Those of these bins that are there. */
    List<BinRow> read(TenantId tenant, FacilityId facility, Collection<LocationId> locations, FillFactors fillFactors) {
        return jdbc.sql(THESE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("locationIds", locations.stream().map(LocationId::value).toArray(String[]::new))
                .query((row, number) -> BinRow.read(row, fillFactors))
                .list();
    }

    /** In force now. */
    FillFactors fillFactors(TenantId tenant, FacilityId facility) {
        return policies.inForce(tenant, facility).policy().fillFactors();
    }

    private static String bins(String whichOccupants, String whichBins) {
        return BINS.replace("%1$s", whichOccupants).replace("%2$s", whichBins);
    }

    /** Turns rows into columns, giving zones, aisles and materials small indexes as they first occur. */
    private static final class Columns {
        private final BinColumnsBuilder bins = BinColumns.builder();
        private final List<BinName> names = new ArrayList<>();
        private final Map<String, Integer> zones = new HashMap<>();
        private final Map<String, Integer> aisles = new HashMap<>();
        private final Map<MaterialId, Integer> materials = new HashMap<>();

        void add(BinRow row) {
            names.add(row.name());
            bins.add(row.bin(
                    zones.computeIfAbsent(row.name().zone(), unseen -> zones.size()),
                    aisles.computeIfAbsent(row.name().aisle(), unseen -> aisles.size()),
                    material -> materials.computeIfAbsent(material, unseen -> materials.size())));
        }

        FacilitySnapshot snapshot(FacilityId facility) {
            return new FacilitySnapshot(facility, bins.build(), new BinDirectory(names, aisles), materials);
        }
    }
}
