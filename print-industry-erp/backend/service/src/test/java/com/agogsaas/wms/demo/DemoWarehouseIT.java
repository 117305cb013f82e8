package com.agogsaas.wms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.Background;
import com.agogsaas.wms.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class DemoWarehouseIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T17:00:00Z"), ZoneOffset.UTC);
    private static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeAll
    static void load() {
        long start = System.nanoTime();
        assertThat(DemoWarehouse.load(DATABASE.dataSource(), CLOCK)).isTrue();
        System.out.printf(Locale.ROOT, "Demo warehouse loaded in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void writesEveryRowOfThePlant() {
        PlantData plant = PlantGenerator.generate(CLOCK.instant(), DemoWarehouse.SEED);
        assertThat(count("inventory_locations")).isEqualTo(plant.bins().size());
        assertThat(count("materials")).isEqualTo(plant.materials().size());
        assertThat(count("lots")).isEqualTo(plant.lots().size());
        assertThat(count("sales_orders")).isEqualTo(plant.orders().size());
        assertThat(count("inventory_transactions")).isEqualTo(plant.movements().size());
        assertThat(count("pick_lists")).isEqualTo(plant.pickLists().size());
    }

    @Test
    void saysThatItIsSynthetic() {
        assertThat(DATABASE.sql()
                        .sql("SELECT tenant_name FROM tenants")
                        .query(String.class)
                        .single())
                .contains("synthetic");
        assertThat(DATABASE.sql()
                        .sql("SELECT facility_name FROM facilities")
                        .query(String.class)
                        .single())
                .contains("synthetic");
    }

    @Test
    void fillsThePlantAndOverfillsNothingByTheServicesOwnReckoning() {
        Map<String, Object> fill = DATABASE.sql().sql("""
                        SELECT count(*) AS bins, sum(used_cubic_feet) / sum(cubic_feet) AS fill,
                               max(volume_utilization_percentage) AS fullest,
                               max(weight_utilization_percentage) AS heaviest
                        FROM bin_utilization_cache
                        """).query().singleRow();
        assertThat(fill.get("bins")).isEqualTo(2_400L);
        assertThat((BigDecimal) fill.get("fill")).isBetween(new BigDecimal("0.43"), new BigDecimal("0.47"));
        assertThat((BigDecimal) fill.get("fullest")).isLessThanOrEqualTo(new BigDecimal("100"));
        assertThat((BigDecimal) fill.get("heaviest")).isLessThanOrEqualTo(new BigDecimal("100"));
    }

    /** Overdue, and due within 4, 24 and 72 hours and later: by these, what is short is of any urgency. */
    @Test
    void hasReleasedOrdersOfAnyUrgencyThatAreShortOfGoods() {
        List<Integer> hours = DATABASE.sql()
                .sql("""
                        SELECT extract(epoch FROM due_at - :now::timestamptz)::integer / 3600
                          FROM order_shortages
                         WHERE short_quantity > 0
                        """)
                .param("now", CLOCK.instant().toString())
                .query(Integer.class)
                .list();
        assertThat(hours)
                .anyMatch(due -> due < 0)
                .anyMatch(due -> due > 0 && due < 4)
                .anyMatch(due -> due > 4 && due < 24)
                .anyMatch(due -> due > 24 && due < 72)
                .anyMatch(due -> due > 72);
    }

    @Test
    void hasAislesWithPickersInThem() {
        assertThat(DATABASE.sql().sql("""
                                SELECT count(DISTINCT aisle)
                                  FROM pick_lists
                                  JOIN pick_list_lines USING (tenant_id, pick_list_id)
                                  JOIN inventory_locations USING (tenant_id, location_id)
                                 WHERE status = 'IN_PROGRESS' AND quantity_picked < quantity_requested
                                """).query(Integer.class).single()).isGreaterThan(3);
    }

    /** Failures are resolved and old enough not to alarm anybody; two measurements wait, and every day is on record. */
    @Test
    void hasAHistoryOfDataQualityAndOfItsDays() {
        Map<String, Object> quality = DATABASE.sql().sql("""
                        SELECT materials_verified > 50 AS verified, materials_in_doubt, capacity_failures_unresolved,
                               (SELECT avg((outcome = 'SUCCEEDED')::integer) BETWEEN 0.5 AND 1
                                  FROM bin_optimization_remediation_log) AS helped
                          FROM bin_optimization_data_quality
                        """).query().singleRow();
        assertThat(quality)
                .containsEntry("verified", true)
                .containsEntry("materials_in_doubt", 2L)
                .containsEntry("capacity_failures_unresolved", 0L)
                .containsEntry("helped", true);
        assertThat(DATABASE.sql()
                        .sql("SELECT max(created_at) < :now::timestamptz - interval '36 hours' AND count(*) > 5"
                                + " FROM capacity_validation_failures")
                        .param("now", CLOCK.instant().toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(DATABASE.sql().sql("""
                        SELECT count(*) = 29 AND min(fill) > 0.3 AND max(fill) < 0.6
                          FROM (SELECT sum(used_cubic_feet) / sum(cubic_feet) AS fill
                                  FROM bin_utilization_days
                                 GROUP BY day) AS days
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void isThereForItsTenantAndForNobodyElse() {
        String bins = "SELECT count(*) FROM inventory_locations";
        assertThat(DATABASE.<Long>asTenant(
                        DemoWarehouse.TENANT_ID,
                        sql -> sql.sql(bins).query(Long.class).single()))
                .isEqualTo(2_400);
        assertThat(DATABASE.<Long>asTenant(
                        "somebody-else", sql -> sql.sql(bins).query(Long.class).single()))
                .isZero();
    }

    @Test
    void changesNothingWhenItIsThereAlready() {
        Clock later = Clock.offset(CLOCK, Duration.ofDays(30));
        assertThat(DemoWarehouse.load(DATABASE.dataSource(), later)).isFalse();
        assertThat(count("inventory_locations")).isEqualTo(2_400);
    }

    @Test
    void isLoadedOnceByTwoThatStartTogether() {
        try (TestDatabase database = TestDatabase.migrated()) {
            CompletableFuture<Boolean> other = Background.start(() -> DemoWarehouse.load(database.dataSource(), CLOCK));
            boolean here = DemoWarehouse.load(database.dataSource(), CLOCK);
            assertThat(List.of(here, other.join())).containsExactlyInAnyOrder(true, false);
            assertThat(database.sql()
                            .sql("SELECT count(*) FROM lots")
                            .query(Long.class)
                            .single())
                    .isEqualTo(count("lots"));
        }
    }

    @Test
    void isLoadedAtStartOnlyWhereItIsWanted() {
        try (TestDatabase database = TestDatabase.migrated()) {
            new DemoWarehouseAtStart(new DemoSettings(false), "", database.dataSource(), CLOCK)
                    .run(new DefaultApplicationArguments());
            assertThat(database.sql()
                            .sql("SELECT count(*) FROM tenants")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(DemoWarehouseAtStart.isWanted(new DemoSettings(null), "")).isTrue();
        assertThat(DemoWarehouseAtStart.isWanted(new DemoSettings(true), "db.example"))
                .isTrue();
        assertThat(DemoWarehouseAtStart.isWanted(new DemoSettings(null), "db.example"))
                .isFalse();
    }

    private static long count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
