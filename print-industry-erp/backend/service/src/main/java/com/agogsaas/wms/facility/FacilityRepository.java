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
            SELECT facility_id, facility_code, facility_name, time_zone
              FROM facilities
             WHERE tenant_id = :tenantId AND is_active AND (:facilityId::text IS NULL OR facility_id = :facilityId)
             ORDER BY facility_code
            """;

    /** Bins and what is in them are added up by themselves: asked bin by bin that takes four times as long. */
    private static final String FACILITIES_IN_FIGURES = """
            WITH bins AS (
                SELECT facility_id, count(*) AS bins,
                       count(*) FILTER (WHERE is_active AND is_available AND blocked_reason IS NULL) AS open_bins,
                       sum(cubic_feet) AS cubic_feet
                  FROM inventory_locations
                 WHERE tenant_id = :tenantId AND (:facilityId::text IS NULL OR facility_id = :facilityId)
                 GROUP BY facility_id
            ), contents AS (
                SELECT facility_id, sum(cubic_feet) AS cubic_feet
                  FROM bin_occupants
                 WHERE tenant_id = :tenantId AND (:facilityId::text IS NULL OR facility_id = :facilityId)
                 GROUP BY facility_id
            )
            SELECT facility.facility_id, facility.facility_code, facility.facility_name, facility.time_zone,
                   coalesce(bins.bins, 0) AS bins, coalesce(bins.open_bins, 0) AS open_bins,
                   coalesce(bins.cubic_feet, 0) AS cubic_feet, coalesce(contents.cubic_feet, 0) AS used_cubic_feet
              FROM facilities AS facility
              LEFT JOIN bins ON bins.facility_id = facility.facility_id
              LEFT JOIN contents ON contents.facility_id = facility.facility_id
             WHERE facility.tenant_id = :tenantId AND facility.is_active
               AND (:facilityId::text IS NULL OR facility.facility_id = :facilityId)
             ORDER BY facility.facility_code
            """;

    private final JdbcClient jdbc;

    FacilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The active facilities by code, or only the one asked for.
     *
     * @param inFigures whether to add up their bins, which takes long where these are many
     */
    List<Facility> list(TenantId tenant, @Nullable FacilityId facility, boolean inFigures) {
        return jdbc.sql(inFigures ? FACILITIES_IN_FIGURES : FACILITIES)
                .param("tenantId", tenant.value())
                .param("facilityId", facility == null ? null : facility.value())
                .query((row, number) -> facility(row, inFigures ? figures(row) : null))
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

    private static Facility facility(ResultSet row, Facility.@Nullable Figures figures) throws SQLException {
        return new Facility(
                new FacilityId(row.getString("facility_id")),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("time_zone"),
                figures);
    }

    private static Facility.Figures figures(ResultSet row) throws SQLException {
        return new Facility.Figures(
                row.getInt("bins"),
                row.getInt("open_bins"),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("used_cubic_feet"));
    }
}
