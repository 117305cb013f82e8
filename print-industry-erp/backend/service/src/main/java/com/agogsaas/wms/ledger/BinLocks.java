package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks bins and reads what is in them. */
@Repository
class BinLocks {

    private final JdbcClient jdbc;

    BinLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps everyone else from promising space in these bins until the transaction ends. Always in the order of their
     * identifiers, so that two callers cannot wait for each other.
     */
    void lock(TenantId tenant, Collection<LocationId> locations) {
        jdbc.sql("""
                        SELECT location_id
                          FROM inventory_locations
                         WHERE tenant_id = :tenantId AND location_id = ANY (:locationIds)
                         ORDER BY location_id
                           FOR NO KEY UPDATE
                        """)
                .param("tenantId", tenant.value())
                .param("locationIds", texts(locations))
                .query(row -> {});
    }

    /**
     * The bins with what occupies them now; those that hold something nobody measured are shut. A statement of its own
     * after {@link #lock}, since a statement sees the database as it was when the statement began, and waiting for a
     * lock takes time. The contents are added up by themselves, for these bins alone: asked for bin by bin, PostgreSQL
     * reads all open holds for each while it takes them to be few, as it does until the first of its statistics.
     */
    List<LockedBin> read(TenantId tenant, Collection<LocationId> locations, UsableVolume usable) {
        return jdbc.sql("""
                        WITH contents AS MATERIALIZED (
                            SELECT location_id, sum(cubic_feet) AS used_cubic_feet, sum(weight_lbs) AS used_weight_lbs,
                                   count(*) AS lots,
                                   count(*) FILTER (WHERE cubic_feet IS NOT NULL AND weight_lbs IS NOT NULL)
                                       AS measured_lots,
                                   min(material_id) AS first_material, max(material_id) AS last_material
                              FROM bin_occupants
                             WHERE tenant_id = :tenantId AND location_id = ANY (:locationIds)
                             GROUP BY location_id
                        )
                        SELECT location.location_id,
                               location.is_active AND location.is_available AND location.blocked_reason IS NULL
                                   AND coalesce(contents.lots = contents.measured_lots, true) AS is_open,
                               location.cubic_feet, location.max_weight_lbs, location.mixing_rule,
                               location.location_type,
                               coalesce(contents.used_cubic_feet, 0) AS used_cubic_feet,
                               coalesce(contents.used_weight_lbs, 0) AS used_weight_lbs,
                               coalesce(contents.lots, 0) AS lots,
                               contents.first_material, contents.last_material
                          FROM inventory_locations location
                          LEFT JOIN contents ON contents.location_id = location.location_id
                         WHERE location.tenant_id = :tenantId AND location.location_id = ANY (:locationIds)
                        """)
                .param("tenantId", tenant.value())
                .param("locationIds", texts(locations))
                .query((row, number) -> bin(row, usable))
                .list();
    }

    private static LockedBin bin(ResultSet row, UsableVolume usable) throws SQLException {
        return new LockedBin(
                new LocationId(row.getString("location_id")),
                row.getBoolean("is_open"),
                usable.of(row.getString("location_type"), Volume.offered(row.getBigDecimal("cubic_feet"))),
                Mass.offered(row.getBigDecimal("max_weight_lbs")),
                Volume.needed(row.getBigDecimal("used_cubic_feet")),
                Mass.needed(row.getBigDecimal("used_weight_lbs")),
                row.getString("mixing_rule"),
                row.getInt("lots"),
                row.getString("first_material"),
                row.getString("last_material"));
    }

    private static String[] texts(Collection<LocationId> locations) {
        return locations.stream().map(LocationId::value).toArray(String[]::new);
    }
}
