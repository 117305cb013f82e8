package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.methods.Switchback.Cell;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the two sides of a test came to. Of a lot that was recommended several times the last one counts. */
@Repository
class TrialObservations {

    private static final String VALUES = """
        WITH observed AS (
            SELECT DISTINCT ON (made.lot_number, made.part_number)
                   assigned.variant, assigned.aisle, assigned.window_number, assigned.counted, {metric} AS value
              FROM bin_optimization_ab_test_assignments AS assigned
              JOIN putaway_recommendations AS made
                ON made.tenant_id = assigned.tenant_id AND made.recommendation_id = assigned.recommendation_id
              LEFT JOIN inventory_locations AS location
                ON location.tenant_id = made.tenant_id AND location.location_id = made.location_id
             WHERE assigned.tenant_id = :tenantId AND assigned.test_id = :testId
             ORDER BY made.lot_number, made.part_number, made.created_at DESC, made.recommendation_id DESC)
        """;

    /**
     * Without a test, from the last days: how much lots, or the differences of windows that follow each other, vary.
     */
    private static final String HISTORY = """
        WITH made AS (
            SELECT made.created_at, coalesce(location.aisle, '') AS aisle, ({metric})::float8 AS value
              FROM putaway_recommendations AS made
              LEFT JOIN inventory_locations AS location
                ON location.tenant_id = made.tenant_id AND location.location_id = made.location_id
             WHERE made.tenant_id = :tenantId AND made.facility_id = :facilityId
               AND made.created_at > now() - interval '30 days'), cells AS (
            SELECT CASE WHEN :byAisle THEN aisle ELSE '' END AS aisle,
                   floor(extract(epoch FROM created_at) / 60 / :windowMinutes)::bigint AS number,
                   avg(value) AS value
              FROM made
             WHERE value IS NOT NULL
             GROUP BY 1, 2)
        """;

    private final JdbcClient jdbc;

    TrialObservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many lots each side got, whether or not anything is known of them yet.
     *
     * @param counted those outside of washouts
     */
    record Assigned(long control, long treatment, long counted) {}

    /** A lot's value. */
    record Value(Variant variant, double value) {}

    Assigned assigned(TenantId tenant, String testId) {
        return jdbc.sql("""
            SELECT count(*) FILTER (WHERE variant = 'CONTROL') AS control,
                   count(*) FILTER (WHERE variant = 'TREATMENT') AS treatment,
                   count(*) FILTER (WHERE counted) AS counted
              FROM bin_optimization_ab_test_assignments
             WHERE tenant_id = :tenantId AND test_id = :testId
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .query((row, number) ->
                        new Assigned(row.getLong("control"), row.getLong("treatment"), row.getLong("counted")))
                .single();
    }

    List<Value> lots(TenantId tenant, String testId, AbTestMetric metric) {
        return jdbc.sql(VALUES.replace("{metric}", metric.sql())
                        + "SELECT variant, value FROM observed WHERE counted AND value IS NOT NULL")
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .query((row, number) -> new Value(Variant.valueOf(row.getString("variant")), row.getDouble("value")))
                .list();
    }

    /** The means of aisles and windows; the window under way is left out, as it is not complete. */
    List<Cell> cells(TenantId tenant, String testId, AbTestMetric metric, long windowUnderWay) {
        return jdbc.sql(VALUES.replace("{metric}", metric.sql()) + """
            SELECT aisle, window_number, variant, avg(value) AS mean, count(*) AS size
              FROM observed
             WHERE counted AND value IS NOT NULL AND window_number < :windowUnderWay
             GROUP BY aisle, window_number, variant
             ORDER BY aisle, window_number, variant
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param("windowUnderWay", windowUnderWay)
                .query((row, number) -> new Cell(
                        row.getString("aisle"),
                        row.getLong("window_number"),
                        Variant.valueOf(row.getString("variant")) == Variant.TREATMENT,
                        row.getDouble("mean"),
                        row.getLong("size")))
                .list();
    }

    /** Standard deviation of a lot's value in the last 30 days; empty where fewer than two are known. */
    Optional<Double> deviationOfLots(TenantId tenant, FacilityId facility, AbTestMetric metric) {
        return jdbc.sql(HISTORY.replace("{metric}", metric.sql()) + "SELECT stddev_samp(value)::float8 FROM made")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("byAisle", false)
                .param("windowMinutes", 1)
                .query((row, number) -> Optional.ofNullable(Columns.number(row, "stddev_samp")))
                .single();
    }

    /** Standard deviation of differences of an aisle's windows that follow each other, in the last 30 days. */
    Optional<Double> deviationOfWindows(
            TenantId tenant, FacilityId facility, AbTestMetric metric, boolean byAisle, int windowMinutes) {
        return jdbc.sql(HISTORY.replace("{metric}", metric.sql()) + """
            SELECT stddev_samp(cell.value - before.value)::float8
              FROM cells AS cell
              JOIN cells AS before ON before.aisle = cell.aisle AND before.number = cell.number - 1
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("byAisle", byAisle)
                .param("windowMinutes", windowMinutes)
                .query((row, number) -> Optional.ofNullable(Columns.number(row, "stddev_samp")))
                .single();
    }
}
