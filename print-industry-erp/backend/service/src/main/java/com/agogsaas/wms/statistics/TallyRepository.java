package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Tally.Spread;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.UtilisationBand;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up bins and recommendations: one statement each, whatever their number. */
@Repository
class TallyRepository {

    /**
     * How many recommendations have the same value, which many have: figures have three decimals. Counted in one pass,
     * and far sooner than a million of each are sorted for their percentiles. What a row counts is told by what it was
     * not grouped by.
     */
    private static final String RECOMMENDATIONS = """
            SELECT algorithm, GROUPING(confidence, score, milliseconds) AS not_grouped_by, was_accepted, by_model,
                   coalesce(confidence, score, milliseconds) AS value, count(*) AS recommendations
              FROM (SELECT algorithm, was_accepted, confidence_method = 'MODEL' AS by_model,
                           confidence_score::float8 AS confidence, score::float8 AS score,
                           processing_time_ms::float8 AS milliseconds
                      FROM putaway_recommendations
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId
                       AND created_at >= :from::timestamptz AND created_at < :to::timestamptz) AS made
             GROUP BY GROUPING SETS ((algorithm, was_accepted, by_model, confidence), (algorithm, score),
                                     (algorithm, milliseconds))
            """;

    private static final int SCORE_AND_MILLISECONDS = 0b011;
    private static final int CONFIDENCE_AND_MILLISECONDS = 0b101;

    private static final String BINS = "SELECT " + spread("utilisation") + """
               , count(*) FILTER (WHERE utilisation < :underusedBelow) AS underused,
               count(*) FILTER (WHERE utilisation BETWEEN :targetFrom AND :targetTo) AS in_target,
               count(*) FILTER (WHERE utilisation > :overusedAbove) AS overused
          FROM (SELECT volume_utilization_percentage::float8 AS utilisation
                  FROM bin_utilization_current
                 WHERE tenant_id = :tenantId AND facility_id = :facilityId) AS bins
        """;

    private static final String ALL = "ALL";

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
        // What is counted stays in memory, for this transaction only.
        jdbc.sql("SELECT set_config('work_mem', '128MB', true), set_config('jit', 'off', true)")
                .query(rows -> {});
        Map<String, TallyBuilder> byAlgorithm = new TreeMap<>();
        TallyBuilder all = new TallyBuilder();
        jdbc.sql(RECOMMENDATIONS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .query(row -> {
                    add(row, byAlgorithm.computeIfAbsent(row.getString("algorithm"), unseen -> new TallyBuilder()));
                    add(row, all);
                });
        byAlgorithm.put(ALL, all);
        return byAlgorithm.entrySet().stream()
                .map(entry -> entry.getValue().build(entry.getKey()))
                .toList();
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

    private static void add(ResultSet row, TallyBuilder tally) throws SQLException {
        long recommendations = row.getLong("recommendations");
        Double value = Columns.number(row, "value");
        switch (row.getInt("not_grouped_by")) {
            case SCORE_AND_MILLISECONDS ->
                tally.addConfidence(
                        value,
                        row.getBoolean("by_model"),
                        row.getObject("was_accepted", Boolean.class),
                        recommendations);
            case CONFIDENCE_AND_MILLISECONDS -> tally.addScore(value, recommendations);
            default -> tally.addMilliseconds(value, recommendations);
        }
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
