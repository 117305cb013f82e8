package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.UtilisationBand;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the plant's people found wrong with its data in the last weeks, made up from what is there: measurements of
 * every third material, the receivers' lots that did not fit, and how full the zones were by the inventory ledger.
 * Everything that failed is resolved and more than a day old, so that a plant that was just loaded has nothing to be
 * alarmed about; two measurements wait for a decision. Which materials and lots it is follows from their names, so it
 * is the same every time.
 */
final class QualityHistory {

    /** Every third material in turn, most as expected and some not; the last of those in doubt wait for a decision. */
    private static final String MEASUREMENTS = """
            INSERT INTO material_dimension_verifications (
                   tenant_id, facility_id, material_id, measured_cubic_feet, measured_weight_lbs, master_cubic_feet,
                   master_weight_lbs, tolerance_percentage, status, measurement_method, verified_by, verified_at,
                   corrected_by, corrected_at, resolved_by, resolved_at, resolution_notes, notes, created_at)
            SELECT :tenant, :facility, material_id, round(unit_cubic_feet * (1 + off), 4),
                   round(unit_weight_lbs * (1 + off / 2), 3), unit_cubic_feet, unit_weight_lbs, 10,
                   CASE WHEN off <= 0.1 THEN 'VERIFIED' WHEN waits THEN 'VARIANCE_DETECTED' ELSE 'DISMISSED' END,
                   CASE place % 3 WHEN 0 THEN 'DIMENSIONER' WHEN 1 THEN 'MANUAL' ELSE 'SCALE' END,
                   CASE place % 2 WHEN 0 THEN 'receiver.ana' ELSE 'receiver.ben' END, at, NULL, NULL,
                   CASE WHEN off > 0.1 AND NOT waits THEN 'supervisor.eva' END,
                   CASE WHEN off > 0.1 AND NOT waits THEN at + interval '5 hours' END,
                   CASE WHEN off > 0.1 AND NOT waits THEN 'Measured with its pallet' END,
                   'Synthetic demo data', at
              FROM (SELECT material.*, place <= 63 AS waits,
                           CASE WHEN place % 20 = 3 THEN 0.18 ELSE (place % 13 - 6) / 200.0 END AS off,
                           :now::timestamptz - interval '2 days' - place % 50 * interval '25 hours' AS at
                      FROM (SELECT *, row_number() OVER (ORDER BY material_code) AS place
                              FROM materials
                             WHERE tenant_id = :tenant) AS material
                     WHERE place % 3 = 0 AND unit_cubic_feet IS NOT NULL AND unit_weight_lbs IS NOT NULL) AS measured
            """;

    /**
     * What receivers said did not fit, the latest of it a day and a half ago: the bin was fuller than the books said.
     */
    private static final String FAILURES = """
            INSERT INTO capacity_validation_failures (
                   tenant_id, failure_id, facility_id, location_id, material_id, lot_number, recommendation_id,
                   failure_type, required_cubic_feet, available_cubic_feet, required_weight_lbs, available_weight_lbs,
                   overflow_percentage, failure_reason, resolved, resolved_at, resolved_by, resolution_notes,
                   created_at)
            SELECT :tenant, 'demo-failure-' || place, :facility, location_id, material_id, lot_number, recommendation_id,
                   CASE WHEN tight THEN 'VOLUME_EXCEEDED' ELSE 'DIMENSIONS_EXCEEDED' END, cubic_feet,
                   CASE WHEN tight THEN round(cubic_feet * 0.8, 3) ELSE round(cubic_feet * 1.3, 3) END,
                   weight_lbs, round(weight_lbs * 2, 2),
                   CASE WHEN tight THEN round(20 * cubic_feet / bin_cubic_feet, 2) ELSE 0 END,
                   'According to ' || decided_by || ' the lot does not fit, though by its measurements it should (synthetic demo data)',
                   true, decided_at + interval '9 hours', 'supervisor.eva',
                   CASE WHEN tight THEN 'Bin counted, stock corrected' ELSE 'Material to be measured again' END, decided_at
              FROM (SELECT recommendation.*, location.cubic_feet AS bin_cubic_feet, number AS place, number % 3 = 0 AS tight
                      FROM (SELECT *, row_number() OVER (ORDER BY decided_at DESC, recommendation_id) AS number
                              FROM putaway_recommendations
                             WHERE tenant_id = :tenant AND decision_reason_code = 'LOT_DOES_NOT_FIT'
                               AND decided_at < :now::timestamptz - interval '36 hours') AS recommendation
                      JOIN inventory_locations AS location
                        ON location.tenant_id = :tenant AND location.location_id = recommendation.location_id
                     WHERE number <= 30) AS misfit
            """;

    /** What was done about them; one in five did not help at first. */
    private static final String REMEDIATIONS = """
            INSERT INTO bin_optimization_remediation_log (
                   tenant_id, remediation_id, facility_id, check_name, action, subject_kind, subject_id, figure_name,
                   figure_before, figure_after, outcome, message, triggered_by, started_at, finished_at)
            SELECT tenant_id, 'demo-remediation-' || failure_id, facility_id, 'CAPACITY_FAILURES',
                   'RESOLVE_CAPACITY_FAILURE', 'LOCATION', location_id, 'overflow_percentage', overflow_percentage,
                   CASE WHEN helped THEN 0 ELSE overflow_percentage END,
                   CASE WHEN helped THEN 'SUCCEEDED' ELSE 'NO_EFFECT' END, resolution_notes || ' (synthetic demo data)',
                   resolved_by, resolved_at, resolved_at
              FROM (SELECT *, overflow_percentage = 0 OR row_number() OVER (ORDER BY failure_id) % 5 > 0 AS helped
                      FROM capacity_validation_failures
                     WHERE tenant_id = :tenant AND resolved) AS failure
            """;

    /** The last 29 days by the ledger: what came into each bin up to the end of the day, less what left it. */
    private static final String DAYS = """
            WITH plant AS (
                SELECT time_zone, (:now::timestamptz AT TIME ZONE time_zone)::date AS today
                  FROM facilities
                 WHERE tenant_id = :tenant AND facility_id = :facility
            ), flow AS (
                SELECT location_id, lot_number, material_id, quantity,
                       (occurred_at AT TIME ZONE (SELECT time_zone FROM plant))::date AS day
                  FROM (SELECT to_location_id AS location_id, lot_number, material_id, quantity, occurred_at
                          FROM inventory_transactions
                         WHERE tenant_id = :tenant AND to_location_id IS NOT NULL
                        UNION ALL
                        SELECT from_location_id, lot_number, material_id, -quantity, occurred_at
                          FROM inventory_transactions
                         WHERE tenant_id = :tenant AND from_location_id IS NOT NULL) AS both_ways
            ), calendar AS (
                SELECT today - back AS day FROM plant, generate_series(1, 29) AS back
            ), netted AS (
                SELECT location_id, lot_number, material_id, greatest(day, (SELECT today - 30 FROM plant)) AS day,
                       sum(quantity) AS quantity
                  FROM flow
                 GROUP BY 1, 2, 3, 4
            ), there AS (
                SELECT netted.location_id, netted.lot_number, netted.material_id, calendar.day,
                       sum(netted.quantity) AS quantity
                  FROM netted
                  JOIN calendar ON netted.day <= calendar.day
                 GROUP BY 1, 2, 3, 4
                HAVING sum(netted.quantity) > 0
            ), filled AS (
                SELECT there.location_id, there.day, count(*) AS lots,
                       sum(there.quantity * material.unit_cubic_feet) AS cubic_feet,
                       sum(there.quantity * material.unit_weight_lbs) AS weight_lbs
                  FROM there
                  JOIN materials AS material
                    ON material.tenant_id = :tenant AND material.material_id = there.material_id
                 GROUP BY 1, 2
            ), bin AS (
                SELECT location.zone, calendar.day, location.cubic_feet, location.max_weight_lbs,
                       coalesce(filled.cubic_feet, 0) AS used_cubic_feet, coalesce(filled.weight_lbs, 0) AS used_weight,
                       coalesce(filled.lots, 0) AS lots,
                       round(100 * coalesce(filled.cubic_feet, 0) / location.cubic_feet, 2) AS percentage
                  FROM inventory_locations AS location
                 CROSS JOIN calendar
                  LEFT JOIN filled ON filled.location_id = location.location_id AND filled.day = calendar.day
                 WHERE location.tenant_id = :tenant AND location.facility_id = :facility AND location.is_active
            )
            INSERT INTO bin_utilization_days (
                   tenant_id, facility_id, day, zone, as_of, bins, cubic_feet, used_cubic_feet, max_weight_lbs,
                   used_weight_lbs, lots, empty_bins, overfull_bins, underused_bins, low_bins, optimal_bins, high_bins,
                   overused_bins)
            SELECT :tenant, :facility, day, zone, ((day + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM plant)),
                   count(*), sum(cubic_feet), round(sum(used_cubic_feet), 3), sum(max_weight_lbs),
                   round(sum(used_weight), 2), sum(lots), count(*) FILTER (WHERE lots = 0),
                   count(*) FILTER (WHERE percentage > 100 OR used_weight > max_weight_lbs),
                   count(*) FILTER (WHERE percentage < :underusedBelow),
                   count(*) FILTER (WHERE percentage >= :underusedBelow AND percentage < :optimalFrom),
                   count(*) FILTER (WHERE percentage BETWEEN :optimalFrom AND :optimalTo),
                   count(*) FILTER (WHERE percentage > :optimalTo AND percentage <= :overusedAbove),
                   count(*) FILTER (WHERE percentage > :overusedAbove)
              FROM bin
             GROUP BY day, zone
            """;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final OffsetDateTime now;

    /**
     * @param connection with the transaction that loads the plant
     * @param now when the history ends
     */
    QualityHistory(Connection connection, Instant now) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** Writes it, when the rest of the plant is there. */
    void write() {
        for (String statement : List.of(MEASUREMENTS, FAILURES, REMEDIATIONS, DAYS)) {
            jdbc.sql(statement)
                    .param("tenant", DemoWarehouse.TENANT_ID)
                    .param("facility", DemoWarehouse.FACILITY_ID)
                    .param("now", now)
                    .param("underusedBelow", percent(UtilisationBand.UNDERUSED_BELOW))
                    .param("optimalFrom", percent(UtilisationBand.OPTIMAL_FROM))
                    .param("optimalTo", percent(UtilisationBand.OPTIMAL_TO))
                    .param("overusedAbove", percent(UtilisationBand.OVERUSED_ABOVE))
                    .update();
        }
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(PERCENT);
    }
}
