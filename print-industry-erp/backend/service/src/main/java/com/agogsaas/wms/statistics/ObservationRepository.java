package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Observations.Bin;
import com.agogsaas.wms.statistics.Observations.Made;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what tests and correlations look at: single observations, as many as the settings allow. */
@Repository
class ObservationRepository {

    private final JdbcClient jdbc;

    ObservationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day's decisions.
     *
     * @param decided how many there were
     * @param accepted how many of them were accepted
     */
    record Day(LocalDate date, long decided, long accepted) {}

    /** How large and heavy a unit of a material is. */
    record MaterialSize(String materialId, double cubicFeet, double weightLbs) {}

    /** The latest recommendations of the period. */
    List<Made> recommendations(TenantId tenant, FacilityId facility, Period period, int limit) {
        return jdbc.sql("""
            SELECT recommendation_id, algorithm, created_at, confidence_score, was_accepted::int AS accepted,
                   score, cubic_feet, weight_lbs, processing_time_ms
              FROM putaway_recommendations
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND created_at >= :from::timestamptz AND created_at < :to::timestamptz
             ORDER BY created_at DESC, recommendation_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** Bins as the utilisation cache last saw them, evenly over the facility where there are too many. */
    List<Bin> bins(TenantId tenant, FacilityId facility, int limit) {
        return jdbc.sql("""
            SELECT bin.location_id, bin.volume_utilization_percentage, bin.cubic_feet, location.pick_sequence
              FROM bin_utilization_current AS bin
              JOIN inventory_locations AS location
                ON location.tenant_id = bin.tenant_id AND location.location_id = bin.location_id
             WHERE bin.tenant_id = :tenantId AND bin.facility_id = :facilityId
             ORDER BY hashtext(bin.location_id)
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("limit", limit)
                .query((row, number) -> new Bin(
                        row.getString("location_id"),
                        Columns.observation(row, "volume_utilization_percentage"),
                        Columns.observation(row, "cubic_feet"),
                        Columns.observation(row, "pick_sequence")))
                .list();
    }

    /** Decisions by the day of the recommendation, in UTC, the oldest first; days without any are left out. */
    List<Day> days(TenantId tenant, FacilityId facility, Period period, String algorithm) {
        return jdbc.sql("""
            SELECT (created_at AT TIME ZONE 'UTC')::date AS day,
                   count(was_accepted) AS decided,
                   count(*) FILTER (WHERE was_accepted) AS accepted
              FROM putaway_recommendations
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND created_at >= :from::timestamptz AND created_at < :to::timestamptz
               AND (:algorithm = 'ALL' OR algorithm = :algorithm)
             GROUP BY 1
            HAVING count(was_accepted) > 0
             ORDER BY 1
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("algorithm", algorithm)
                .query((row, number) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("decided"), row.getLong("accepted")))
                .list();
    }

    /** Measured materials that are in stock. */
    List<MaterialSize> materials(TenantId tenant, FacilityId facility, int limit) {
        return jdbc.sql("""
            SELECT material.material_id, material.unit_cubic_feet, material.unit_weight_lbs
              FROM materials AS material
             WHERE material.tenant_id = :tenantId
               AND material.unit_cubic_feet > 0 AND material.unit_weight_lbs > 0
               AND EXISTS (SELECT 1
                             FROM lots AS lot
                            WHERE lot.tenant_id = material.tenant_id
                              AND lot.material_id = material.material_id
                              AND lot.facility_id = :facilityId AND lot.quantity_on_hand > 0)
             ORDER BY material.material_id
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("limit", limit)
                .query((row, number) -> new MaterialSize(
                        row.getString("material_id"),
                        row.getDouble("unit_cubic_feet"),
                        row.getDouble("unit_weight_lbs")))
                .list();
    }

    private static Made row(ResultSet row) throws SQLException {
        return new Made(
                row.getString("recommendation_id"),
                row.getString("algorithm"),
                Columns.moment(row, "created_at"),
                Columns.observation(row, "confidence_score"),
                Columns.observation(row, "accepted"),
                Columns.observation(row, "score"),
                Columns.observation(row, "cubic_feet"),
                Columns.observation(row, "weight_lbs"),
                Columns.observation(row, "processing_time_ms"));
    }
}
