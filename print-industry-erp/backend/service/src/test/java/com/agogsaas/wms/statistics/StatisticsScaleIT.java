package com.agogsaas.wms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An analysis of a large facility, counted through. {@code script/bench statistics} runs it with 100,000 bins and a
 * million recommendations and shows how long it took.
 */
class StatisticsScaleIT {

    private static final int BINS = Integer.getInteger("tests.bins", 2_000);
    private static final int RECOMMENDATIONS = Integer.getInteger("tests.recommendations", 20_000);
    private static final int RUNS = Integer.getInteger("tests.runs", 1);

    @Test
    void everythingIsCountedOnce() {
        try (TestDatabase database = TestDatabase.migrated();
                RunningService service = RunningService.start(database, "jobs.at-once=0")) {
            new SmallWarehouse(database).materials("paper 0.5 ft3 10 lb A");
            fill(database.sql());
            StatisticalAnalysis analysis = service.bean(StatisticalAnalysis.class);
            Period period = Period.daysUpTo(Clock.systemUTC().instant().plus(Duration.ofMinutes(1)), 30);
            for (int i = 0; i < RUNS; i++) {
                AnalysisRun run = analysis.run(
                        new TenantId(SmallWarehouse.TENANT), new FacilityId(SmallWarehouse.FACILITY), period);
                assertThat(run.correlations()).isEqualTo(14);
                System.out.printf(
                        Locale.ROOT,
                        "%,d bins, %,d recommendations: metrics %.0f ms, whole analysis %.0f ms%n",
                        BINS,
                        RECOMMENDATIONS,
                        run.metricsMilliseconds(),
                        run.milliseconds());
            }

            assertThat(size(database.sql(), "volume_utilization_percentage", "ALL"))
                    .isEqualTo(BINS);
            assertThat(size(database.sql(), "score_points", "ALL")).isEqualTo(RECOMMENDATIONS);
            assertThat(size(database.sql(), "score_points", "FFD") + size(database.sql(), "score_points", "OPTIMIZED"))
                    .isEqualTo(RECOMMENDATIONS);
        }
    }

    private static long size(JdbcClient sql, String metric, String algorithm) {
        return sql.sql("""
            SELECT sample_size FROM bin_optimization_statistical_metrics
             WHERE metric_name = :metric AND algorithm = :algorithm
            """)
                .param("metric", metric)
                .param("algorithm", algorithm)
                .query(Long.class)
                .single();
    }

    private static void fill(JdbcClient sql) {
        sql.sql("""
            INSERT INTO inventory_locations (
                tenant_id, facility_id, location_id, location_code, zone, aisle, location_type, cubic_feet,
                max_weight_lbs, abc_class, pick_sequence)
            SELECT :tenant, :facility, 'bin-' || bin, 'bin-' || bin, 'Z', 'A' || bin % 40, 'RESERVE',
                   20 + bin % 30, 2000, 'B', bin
              FROM generate_series(1, :bins) AS bin
            """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("bins", BINS)
                .update();
        sql.sql("""
            INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
            SELECT :tenant, :facility, 'lot-' || bin, 'paper', 'bin-' || bin, 1 + bin * 7 % 37
              FROM generate_series(1, :bins) AS bin
            """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("bins", BINS)
                .update();
        sql.sql("""
            INSERT INTO putaway_recommendations (
                tenant_id, facility_id, recommendation_id, lot_number, material_id, quantity, cubic_feet,
                weight_lbs, location_id, algorithm, confidence_score, confidence_method, score, reason_code, reason,
                was_accepted, decided_at, decided_by, processing_time_ms, created_at)
            SELECT :tenant, :facility, 'made-' || lot, 'made-' || lot, 'paper', 1, 1 + lot % 97 / 10.0,
                   10 + lot % 101, 'bin-' || 1 + lot % :bins,
                   CASE lot % 3 WHEN 0 THEN 'FFD' ELSE 'OPTIMIZED' END, (lot * 7919 % 1001) / 1000.0, 'MODEL',
                   (lot * 104729 % 100003) / 1000.1, 'TRAVEL', 'Near', lot * 31 % 100 < 80,
                   now(), 'tester', 3 + lot / 50 * 7919 % 1000 / 100.0,
                   now() - (lot % 2591) * interval '1000 seconds'
              FROM generate_series(1::bigint, :recommendations) AS lot
            """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("bins", BINS)
                .param("recommendations", RECOMMENDATIONS)
                .update();
        sql.sql("ANALYZE putaway_recommendations, inventory_locations, lots").update();
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }
}
