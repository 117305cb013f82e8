package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facilities with their totals. */
@Repository
class FacilityRepository {

    private static final String FACILITIES = """
            SELECT facility.facility_id, facility.facility_code, facility.facility_name, facility.time_zone,
                   count(location.location_id) AS bins,
                   count(location.location_id) FILTER (WHERE location.is_active AND location.is_available
                         AND location.blocked_reason IS NULL) AS open_bins,
                   coalesce(sum(location.cubic_feet), 0) AS cubic_feet,
                   coalesce(sum(occupancy.stock_cubic_feet + occupancy.held_cubic_feet), 0) AS used_cubic_feet
              FROM facilities facility
              LEFT JOIN inventory_locations location
                ON location.tenant_id = facility.tenant_id AND location.facility_id = facility.facility_id
              LEFT JOIN bin_occupancy occupancy
                ON occupancy.tenant_id = location.tenant_id AND occupancy.location_id = location.location_id
             WHERE facility.tenant_id = :tenantId AND facility.is_active
               AND (:facilityId::text IS NULL OR facility.facility_id = :facilityId)
             GROUP BY facility.facility_id, facility.facility_code, facility.facility_name, facility.time_zone
             ORDER BY facility.facility_code
            """;

    private final JdbcClient jdbc;

    FacilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active facilities by code, or only the one asked for. */
    List<Facility> list(TenantId tenant, @Nullable FacilityId facility) {
        return jdbc.sql(FACILITIES)
                .param("tenantId", tenant.value())
                .param("facilityId", facility == null ? null : facility.value())
                .query((row, number) -> facility(row))
                .list();
    }

    /** Whether the tenant has this facility in use. */
    boolean exists(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                         FROM facilities
                                        WHERE tenant_id = :tenantId AND facility_id = :facilityId AND is_active)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(Boolean.class)
                .single();
    }

    private static Facility facility(ResultSet row) throws SQLException {
        return new Facility(
                new FacilityId(row.getString("facility_id")),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("time_zone"),
                row.getInt("bins"),
                row.getInt("open_bins"),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("used_cubic_feet"));
    }
}
