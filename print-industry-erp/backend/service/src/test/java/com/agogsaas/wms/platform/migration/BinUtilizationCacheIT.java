package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The cache and its refresh: what it says about bins, and what about itself. */
class BinUtilizationCacheIT {

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient sql = database.sql();

    /** The migration has refreshed the views as well. */
    @BeforeEach
    void forgetEarlierRefreshes() {
        sql.sql("DELETE FROM view_refreshes").update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anEmptyCacheHasNoAge() {
        assertThat(refresh()).isEqualTo("REFRESHED");
        assertThat(sql.sql("SELECT max(last_updated) IS NULL FROM bin_utilization_cache")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void saysHowFullEveryActiveBinIsWithoutCountingPromises() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        sql.sql("""
                        INSERT INTO inventory_locations (
                               tenant_id, location_id, facility_id, location_code, location_type, cubic_feet,
                               max_weight_lbs, is_active)
                        VALUES ('tenant-a', 'empty', 'facility-1', 'E', 'RESERVE', 60, 2000, true),
                               ('tenant-a', 'gone', 'facility-1', 'G', 'RESERVE', 60, 2000, false)
                        """).update();

        refresh();

        // 10 units of 0.5 ft3 and 12 lb in 16 ft3 and 500 lb.
        assertThat(cache())
                .containsExactly(
                        row("empty", "0.000", "0.00", "0.00", "0.00", 0),
                        row("location-1", "5.000", "31.25", "120.00", "24.00", 1));
    }

    @Test
    void takesBinsAtAndAboveTheirLimits() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        sql.sql("UPDATE lots SET quantity_on_hand = 32").update();
        refresh();
        assertThat(cache()).containsExactly(row("location-1", "16.000", "100.00", "384.00", "76.80", 1));

        sql.sql("UPDATE lots SET quantity_on_hand = 1000000000").update();
        assertThat(refresh()).isEqualTo("REFRESHED");
        assertThat(cache())
                .containsExactly(
                        row("location-1", "500000000.000", "3125000000.00", "12000000000.00", "2400000000.00", 1));
    }

    @Test
    void theTimeOfEveryRowIsThatOfTheRefresh() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        refresh();
        Object first = lastUpdated();
        refresh();

        assertThat(lastUpdated()).isNotEqualTo(first);
        assertThat(sql.sql("SELECT count(DISTINCT last_updated) FROM bin_utilization_cache")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void writesDownHowLongARefreshTookAndWhatCameOfIt() {
        refresh();

        assertThat(sql.sql("SELECT view_name, outcome, message, duration_ms > 0 AS took_time FROM view_refreshes"
                                + " ORDER BY refresh_id")
                        .query()
                        .listOfRows())
                .extracting(refresh -> refresh.get("view_name"))
                .containsExactly(
                        "bin_optimization_data_quality",
                        "bin_optimization_statistical_summary",
                        "bin_utilization_cache");
        assertThat(sql.sql("SELECT outcome, message, duration_ms > 0 AS took_time FROM view_refreshes")
                        .query()
                        .listOfRows())
                .allSatisfy(refresh -> assertThat(refresh)
                        .containsEntry("outcome", "REFRESHED")
                        .containsEntry("message", null)
                        .containsEntry("took_time", true));
    }

    @Test
    void fillsACacheThatNeverWasFilled() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        sql.sql("REFRESH MATERIALIZED VIEW bin_utilization_cache WITH NO DATA").update();

        assertThat(refresh()).isEqualTo("REFRESHED");
        assertThat(cache()).hasSize(1);
    }

    @Test
    void leavesItToWhoeverIsAtItAlready() throws SQLException {
        try (Connection other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(other, true))
                    .sql("SELECT scheduled_refresh_bin_utilization()")
                    .query(String.class)
                    .single();

            assertThat(refresh()).isEqualTo("SKIPPED");
            other.rollback();
        }
        assertThat(refresh()).isEqualTo("REFRESHED");
        assertThat(outcomes()).containsExactly("SKIPPED", "REFRESHED");
    }

    @Test
    void aFailureIsWrittenDownWithItsReasonAndTheOldCacheStays() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        refresh();
        // The unique index is what CONCURRENTLY needs.
        sql.sql("DROP INDEX bin_utilization_cache_bin").update();

        assertThat(refresh()).isEqualTo("FAILED");
        assertThat(sql.sql("SELECT message FROM view_refreshes WHERE outcome = 'FAILED'")
                        .query(String.class)
                        .single())
                .contains("cannot refresh materialized view");
        assertThat(cache()).hasSize(1);
    }

    /** One view that cannot be refreshed keeps nobody from the others. */
    @Test
    void theOtherViewsAreRefreshedWhereOneFails() {
        SampleRows.insertWarehouse(sql, "tenant-a");
        sql.sql("DROP INDEX bin_optimization_data_quality_facility").update();

        assertThat(refresh()).isEqualTo("FAILED");
        assertThat(cache()).hasSize(1);
        assertThat(sql.sql("SELECT view_name FROM view_refreshes WHERE outcome = 'FAILED'")
                        .query(String.class)
                        .list())
                .containsExactly("bin_optimization_data_quality");
    }

    @Test
    void aRefreshThatRunsOutOfTimeIsWrittenDown() throws SQLException {
        SampleRows.insertWarehouse(sql, "tenant-a");
        try (Connection other = database.dataSource().getConnection();
                Connection refreshing = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            // By hand, and so without the lock that makes a second refresh step aside: it waits, and runs out of time.
            JdbcClient.create(new SingleConnectionDataSource(other, true))
                    .sql("REFRESH MATERIALIZED VIEW CONCURRENTLY bin_utilization_cache")
                    .update();
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(refreshing, true));
            owner.sql("SET statement_timeout = '500ms'").update();

            assertThat(owner.sql("SELECT scheduled_refresh_bin_utilization()")
                            .query(String.class)
                            .single())
                    .isEqualTo("FAILED");
            other.rollback();
        }
        assertThat(sql.sql("SELECT message FROM view_refreshes WHERE outcome = 'FAILED'")
                        .query(String.class)
                        .single())
                .startsWith("57014 ");
        assertThat(refresh()).isEqualTo("REFRESHED");
    }

    @Test
    void readersAreNotBlockedByARefresh() throws SQLException {
        SampleRows.insertWarehouse(sql, "tenant-a");
        refresh();
        try (Connection refreshing = database.dataSource().getConnection()) {
            refreshing.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(refreshing, true))
                    .sql("SELECT scheduled_refresh_bin_utilization()")
                    .query(String.class)
                    .single();

            // The refresh has not committed; a reader that had to wait would fail at once.
            try (Connection reading = database.dataSource().getConnection()) {
                JdbcClient reader = JdbcClient.create(new SingleConnectionDataSource(reading, true));
                reader.sql("SET lock_timeout = '1ms'").update();
                assertThat(reader.sql("SELECT count(*) FROM bin_utilization_cache")
                                .query(Long.class)
                                .single())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void oldRecordsOfRefreshesGo() {
        refresh();
        sql.sql("UPDATE view_refreshes SET started_at = started_at - interval '31 days'")
                .update();
        refresh();

        assertThat(outcomes()).hasSize(1);
    }

    private String refresh() {
        return sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }

    private List<String> outcomes() {
        return sql.sql(
                        "SELECT outcome FROM view_refreshes WHERE view_name = 'bin_utilization_cache' ORDER BY refresh_id")
                .query(String.class)
                .list();
    }

    private Object lastUpdated() {
        return sql.sql("SELECT max(last_updated) FROM bin_utilization_cache")
                .query()
                .singleValue();
    }

    private List<Map<String, Object>> cache() {
        return sql.sql("""
                        SELECT location_id, used_cubic_feet, volume_utilization_percentage, used_weight_lbs,
                               weight_utilization_percentage, lot_count
                          FROM bin_utilization_cache
                         ORDER BY location_id
                        """).query().listOfRows();
    }

    private static Map<String, Object> row(
            String location, String cubicFeet, String volume, String weight, String weightShare, int lots) {
        return Map.of(
                "location_id", location,
                "used_cubic_feet", new BigDecimal(cubicFeet),
                "volume_utilization_percentage", new BigDecimal(volume),
                "used_weight_lbs", new BigDecimal(weight),
                "weight_utilization_percentage", new BigDecimal(weightShare),
                "lot_count", lots);
    }
}
