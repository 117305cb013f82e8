package com.agogsaas.wms.utilization;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the utilization cache. The cache has no weight ratings, which change seldom; these come from the bins. */
@Repository
class TotalsRepository {

    /** Columns of {@link UtilizationTotals} over cached bins joined with their locations. */
    static final String SUMS = """
            count(*)::integer AS bins, coalesce(sum(cached.cubic_feet), 0) AS cubic_feet,
            coalesce(sum(cached.used_cubic_feet), 0) AS used_cubic_feet,
            coalesce(sum(location.max_weight_lbs), 0) AS max_weight_lbs,
            coalesce(sum(cached.used_weight_lbs), 0) AS used_weight_lbs,
            coalesce(sum(cached.lot_count), 0)::integer AS lots,
            count(*) FILTER (WHERE cached.lot_count = 0)::integer AS empty_bins,
            count(*) FILTER (WHERE cached.volume_utilization_percentage > 100
                OR cached.weight_utilization_percentage > 100)::integer AS overfull_bins,
            """ + Bands.counts("cached.volume_utilization_percentage");

    /** The bins of a facility as the cache has them. */
    static final String CACHED_BINS = """
              FROM bin_utilization_current AS cached
              JOIN inventory_locations AS location
                ON location.tenant_id = cached.tenant_id AND location.location_id = cached.location_id
             WHERE cached.tenant_id = :tenantId AND cached.facility_id = :facilityId
            """;

    private static final String FACILITY = "SELECT " + SUMS + """
            , '' AS zone, '' AS aisle, max(cached.last_updated) AS last_updated
            """ + CACHED_BINS;

    private static final String ZONES =
            "SELECT " + SUMS + """
            , cached.zone, '' AS aisle, max(cached.last_updated) AS last_updated
            """ + CACHED_BINS + " GROUP BY cached.zone ORDER BY cached.zone";

    private static final String AISLES = "SELECT " + SUMS + """
            , cached.zone, cached.aisle, max(cached.last_updated) AS last_updated
            """ + CACHED_BINS + """
               AND (:zone::text IS NULL OR cached.zone = :zone)
             GROUP BY cached.zone, cached.aisle
             ORDER BY cached.zone, cached.aisle
            """;

    private static final String COMPUTED_AT = """
            SELECT last_updated
              FROM bin_utilization_current
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
             LIMIT 1
            """;

    private final JdbcClient jdbc;

    TotalsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AreaUtilization facility(TenantId tenant, FacilityId facility) {
        return query(FACILITY, tenant, facility)
                .query((row, number) -> area(facility, row))
                .single();
    }

    /** When the cache was refreshed: all its rows say the same, so one is enough. */
    UtilizationAge age(TenantId tenant, FacilityId facility) {
        return new UtilizationAge(query(COMPUTED_AT, tenant, facility)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null));
    }

    List<AreaUtilization> zones(TenantId tenant, FacilityId facility) {
        return query(ZONES, tenant, facility)
                .query((row, number) -> area(facility, row))
                .list();
    }

    List<AreaUtilization> aisles(TenantId tenant, FacilityId facility, @Nullable String zone) {
        return query(AISLES, tenant, facility)
                .param("zone", zone)
                .query((row, number) -> area(facility, row))
                .list();
    }

    private JdbcClient.StatementSpec query(String statement, TenantId tenant, FacilityId facility) {
        return jdbc.sql(statement).param("tenantId", tenant.value()).param("facilityId", facility.value());
    }

    private static AreaUtilization area(FacilityId facility, ResultSet row) throws SQLException {
        OffsetDateTime lastUpdated = row.getObject("last_updated", OffsetDateTime.class);
        return new AreaUtilization(
                facility.value(),
                row.getString("zone"),
                row.getString("aisle"),
                UtilizationTotals.read(row),
                lastUpdated == null ? null : lastUpdated.toInstant());
    }
}
