package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long signals take at scale. By hand, as no time is asserted: {@code ./mvnw -pl engine,service verify
 * -Dtest=SignalsBenchmark -Dit.test=NoneIT -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class SignalsBenchmark {

    private static final int MATERIALS = 50_000;
    private static final int LINES = 1_000_000;
    private static final int LINES_PER_ORDER = 20;

    /** 1,000,000 lines of 50,000 orders in 85 days, for materials whose popularity falls as in the 80/20 rule. */
    @Test
    void aMillionLinesOfFiftyThousandMaterials() {
        try (TestDatabase database = TestDatabase.migrated();
                RunningService service = RunningService.start(database, "logging.level.com.agogsaas=INFO")) {
            new SmallWarehouse(database);
            fill(database.sql());
            print(
                    "%s, Java %s, %d processors, heap %d MB at most%n",
                    System.getProperty("os.arch"),
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            for (String run : List.of("first", "again, nothing changed", "again, 5,000 lines more")) {
                if (run.endsWith("more")) {
                    lines(database.sql(), 5_000, "LATE-", 1);
                }
                service.bean(SignalRefresh.class)
                        .refresh(new TenantId(SmallWarehouse.TENANT), new FacilityId(SmallWarehouse.FACILITY));
                database.sql()
                        .sql("SELECT signal, observations, results, took_ms FROM signal_runs ORDER BY signal")
                        .query(row -> {
                            print(
                                    "%s: %s of %d, %d results, %d ms%n",
                                    run,
                                    row.getString("signal"),
                                    row.getLong("observations"),
                                    row.getLong("results"),
                                    row.getLong("took_ms"));
                        });
            }
            assertThat(database.sql()
                            .sql("SELECT count(*) FROM material_velocities")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MATERIALS);
        }
    }

    /** The miner alone, on as many lines, in orders of which some are very large. */
    @Test
    void theMinerAlone() {
        Random random = new Random(Seeds.first());
        Baskets.Builder builder = Baskets.builder();
        int lines = 0;
        while (lines < LINES) {
            int[] basket = new int[random.nextInt(100) == 0 ? 290 : 2 + random.nextInt(2 * LINES_PER_ORDER)];
            for (int line = 0; line < basket.length; line++) {
                basket[line] = (int) (MATERIALS * Math.pow(random.nextDouble(), 4));
            }
            builder.add(basket);
            lines += basket.length;
        }
        Baskets baskets = builder.build();
        List<CoPick> pairs = new ArrayList<>();
        long before = System.nanoTime();
        AffinityMiner.mine(baskets, baskets.count() / 200, AffinityMiner.LARGEST_BASKET, pairs::add);
        print(
                "miner: %d baskets, %d lines, %d pairs, %d ms%n",
                baskets.count(), baskets.lines(), pairs.size(), (System.nanoTime() - before) / 1_000_000);
        assertThat(pairs).isNotEmpty();
    }

    private static void fill(JdbcClient sql) {
        sql.sql("""
                        INSERT INTO materials (tenant_id, material_id, material_code)
                        SELECT :tenant, 'm' || number, 'm' || number FROM generate_series(0, :materials - 1) AS number
                        """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("materials", MATERIALS)
                .update();
        sql.sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, quantity_on_hand)
                        SELECT tenant_id, :facility, 'lot-' || material_id, material_id, 10 FROM materials
                        """).param("facility", SmallWarehouse.FACILITY).update();
        lines(sql, LINES, "ORDER-", 85);
        sql.sql("VACUUM ANALYZE").update();
    }

    private static void lines(JdbcClient sql, int lines, String orders, int days) {
        sql.sql("""
                        INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id,
                                                            quantity, order_number, occurred_at)
                        SELECT :tenant, :facility, 'ISSUE', 'm' || floor(:materials * power(random(), 4)), 1,
                               :orders || number / :perOrder,
                               now() - make_interval(secs => 86400.0 * :days * number / :lines)
                          FROM generate_series(1, :lines) AS number
                        """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("materials", MATERIALS)
                .param("orders", orders)
                .param("perOrder", LINES_PER_ORDER)
                .param("days", days)
                .param("lines", lines)
                .update();
    }

    private static void print(String format, Object... values) {
        System.out.printf(java.util.Locale.ROOT, format, values);
    }
}
