package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a facility's bins and what occupies them with one statement. */
@Component
class SnapshotLoader {

    /** A bin with something in it that nobody measured counts as full: how much room is left there nobody knows. */
    private static final String BINS_IN_WALKING_ORDER = """
            WITH contents AS (
                SELECT location_id,
                       sum(cubic_feet) AS cubic_feet,
                       sum(weight_lbs) AS weight_lbs,
                       count(cubic_feet) < count(*) OR count(weight_lbs) < count(*) AS has_unmeasured,
                       count(*) AS lots,
                       min(material_id) AS first_material,
                       max(material_id) AS last_material
                  FROM bin_occupants
                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                 GROUP BY location_id
            )
            SELECT location.location_id, location.location_code, location.zone, location.aisle,
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
             WHERE location.tenant_id = :tenantId AND location.facility_id = :facilityId
             ORDER BY location.pick_sequence NULLS LAST, location.location_code
            """;

    private final JdbcClient jdbc;

    SnapshotLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FacilitySnapshot load(TenantId tenant, FacilityId facility) {
        Rows rows = new Rows();
        jdbc.sql(BINS_IN_WALKING_ORDER)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(rows);
        return new FacilitySnapshot(facility, rows.bins.build(), rows.names, rows.materials);
    }

    /** Turns rows into columns, giving zones, aisles and materials small indexes as they first occur. */
    private static final class Rows implements RowCallbackHandler {
        private final BinColumns.Builder bins = BinColumns.builder();
        private final List<BinName> names = new ArrayList<>();
        private final Map<String, Integer> zones = new HashMap<>();
        private final Map<String, Integer> aisles = new HashMap<>();
        private final Map<MaterialId, Integer> materials = new HashMap<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String zone = row.getString("zone");
            String aisle = row.getString("aisle");
            names.add(new BinName(
                    new LocationId(row.getString("location_id")), row.getString("location_code"), zone, aisle));
            Integer pickSequence = row.getObject("pick_sequence", Integer.class);
            bins.add(new Bin(
                    Volume.offered(row.getBigDecimal("cubic_feet")),
                    Mass.offered(row.getBigDecimal("max_weight_lbs")),
                    Volume.needed(row.getBigDecimal("used_cubic_feet")),
                    Mass.needed(row.getBigDecimal("used_weight_lbs")),
                    Measurements.dimensionsOffered(row),
                    LocationType.valueOf(row.getString("location_type")),
                    AbcClass.valueOf(row.getString("abc_class")),
                    zones.computeIfAbsent(zone, unseen -> zones.size()),
                    aisles.computeIfAbsent(aisle, unseen -> aisles.size()),
                    pickSequence == null ? Bin.NO_PICK_SEQUENCE : pickSequence,
                    Measurements.temperatures(row),
                    row.getString("security_zone"),
                    MixingRule.valueOf(row.getString("mixing_rule")),
                    row.getInt("lots"),
                    soleMaterial(row.getString("first_material"), row.getString("last_material")),
                    row.getBoolean("is_open")));
        }

        private int soleMaterial(@Nullable String first, @Nullable String last) {
            if (first == null || last == null) {
                return Bin.NO_MATERIAL;
            }
            int index = materials.computeIfAbsent(new MaterialId(first), unseen -> materials.size());
            return first.equals(last) ? index : Bin.SEVERAL_MATERIALS;
        }
    }
}
