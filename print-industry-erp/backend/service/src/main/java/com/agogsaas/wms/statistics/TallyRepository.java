package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Tally.Confusion;
import com.agogsaas.wms.statistics.Tally.Spread;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.UtilisationBand;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up bins and recommendations where they are: one statement each, whatever their number. */
@Repository
class TallyRepository {

    /** From this confidence on a recommendation is foretold to be accepted. */
    private static final double FORETOLD_FROM = 0.5;

    private static final String RECOMMENDATIONS = """
            SELECT coalesce(algorithm, 'ALL') AS algorithm,
                   count(was_accepted) AS decided,
                   count(*) FILTER (WHERE was_accepted) AS accepted,
                   count(*) FILTER (WHERE was_accepted AND foretold) AS true_positives,
                   count(*) FILTER (WHERE NOT was_accepted AND foretold) AS false_positives,
                   count(*) FILTER (WHERE was_accepted AND NOT foretold) AS false_negatives,
                   count(*) FILTER (WHERE NOT was_accepted AND NOT foretold) AS true_negatives,
            """
            + spread("brier") + "," + spread("confidence") + "," + spread("score") + "," + spread("milliseconds") + """
              FROM (SELECT algorithm, was_accepted,
                           confidence_score >= :foretoldFrom AS foretold,
                           (confidence_score::float8 - was_accepted::int) ^ 2 AS brier,
                           confidence_score::float8 AS confidence,
                           score::float8 AS score,
                           processing_time_ms::float8 AS milliseconds
                      FROM putaway_recommendations
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId
                       AND created_at >= :from::timestamptz AND created_at < :to::timestamptz) AS made
             GROUP BY GROUPING SETS ((algorithm), ())
             ORDER BY 1
            """;

    private static final String BINS = "SELECT " + spread("utilisation") + """
               , count(*) FILTER (WHERE utilisation < :underusedBelow) AS underused,
               count(*) FILTER (WHERE utilisation BETWEEN :targetFrom AND :targetTo) AS in_target,
               count(*) FILTER (WHERE utilisation > :overusedAbove) AS overused
          FROM (SELECT volume_utilization_percentage::float8 AS utilisation
                  FROM bin_utilization_current
                 WHERE tenant_id = :tenantId AND facility_id = :facilityId) AS bins
        """;

    private final JdbcClient jdbc;

    TallyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How full the bins are.
     *
     * @param underused how many are under the lowest band
     * @param inTarget how many are in the band that is aimed at
     * @param overused how many are over the highest band
     */
    record BinTally(Spread utilisation, long underused, long inTarget, long overused) {}

    /** The period's recommendations, algorithm by algorithm and all together. */
    List<Tally> recommendations(TenantId tenant, FacilityId facility, Period period) {
        // Sorts for percentiles stay in memory, for this transaction only.
        jdbc.sql("SELECT set_config('work_mem', '128MB', true), set_config('jit', 'off', true)")
                .query(rows -> {});
        return jdbc.sql(RECOMMENDATIONS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("foretoldFrom", FORETOLD_FROM)
                .query((row, number) -> tally(row))
                .list();
    }

    /** The bins as the utilisation cache last saw them. */
    BinTally bins(TenantId tenant, FacilityId facility) {
        return jdbc.sql(BINS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("underusedBelow", 100 * UtilisationBand.UNDERUSED_BELOW)
                .param("targetFrom", 100 * UtilisationBand.OPTIMAL_FROM)
                .param("targetTo", 100 * UtilisationBand.OPTIMAL_TO)
                .param("overusedAbove", 100 * UtilisationBand.OVERUSED_ABOVE)
                .query((row, number) -> new BinTally(
                        spread(row, "utilisation"),
                        row.getLong("underused"),
                        row.getLong("in_target"),
                        row.getLong("overused")))
                .single();
    }

    private static String spread(String column) {
        return """
            count({c}) AS {c}_count, avg({c}) AS {c}_mean, stddev_samp({c}) AS {c}_deviation,
            min({c}) AS {c}_minimum, max({c}) AS {c}_maximum,
            percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY {c}) AS {c}_percentiles
            """.replace("{c}", column);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getString("algorithm"),
                row.getLong("decided"),
                row.getLong("accepted"),
                new Confusion(
                        row.getLong("true_positives"),
                        row.getLong("false_positives"),
                        row.getLong("false_negatives"),
                        row.getLong("true_negatives")),
                spread(row, "brier"),
                spread(row, "confidence"),
                spread(row, "score"),
                spread(row, "milliseconds"));
    }

    private static Spread spread(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column + "_percentiles");
        Double[] percentiles = array == null ? new Double[2] : (Double[]) array.getArray();
        return new Spread(
                row.getLong(column + "_count"),
                Columns.number(row, column + "_mean"),
                Columns.number(row, column + "_deviation"),
                Columns.number(row, column + "_minimum"),
                percentiles[0],
                percentiles[1],
                Columns.number(row, column + "_maximum"));
    }
}
