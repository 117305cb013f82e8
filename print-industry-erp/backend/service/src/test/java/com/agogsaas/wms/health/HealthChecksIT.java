package com.agogsaas.wms.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.Statements;
import com.agogsaas.wms.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every check goes DEGRADED and UNHEALTHY when what it looks at is broken, and comes back when that is mended. */
class HealthChecksIT {

    /** Connections of the service's pool. */
    private static final int CONNECTIONS = 4;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final LateClock CLOCK = new LateClock();
    private static JdbcClient sql;
    private static RunningService service;
    private static HealthClient health;

    /** The machine's time, and later when a test says so. */
    private static final class LateClock extends Clock {

        private final AtomicReference<Duration> late = new AtomicReference<>(Duration.ZERO);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(late.get());
        }
    }

    @BeforeAll
    static void start() {
        sql = DATABASE.sql();
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("A-1  RESERVE  10 ft3  500 lb  A  seq 1");
        PredictedDecisions.of100(sql, 90);
        service = RunningService.start(
                DATABASE,
                application -> application.addInitializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "lateClock", Clock.class, () -> CLOCK, definition -> definition.setPrimary(true))),
                "health.measure-every=100ms",
                "congestion.refresh-every=1s",
                "wms.database.pool-size=" + CONNECTIONS);
        health = new HealthClient(service);
        refresh();
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void theCacheGrowsOldIsEmptyAndIsRefreshed() {
        health.awaitBoth(HealthCheckName.CACHE_FRESHNESS, HealthStatus.HEALTHY);

        replaceCacheByOneOf(20);
        health.await(HealthCheckName.CACHE_FRESHNESS, HealthStatus.DEGRADED);
        assertThat(health.check(HealthCheckName.CACHE_FRESHNESS).get("value").asDouble())
                .isBetween(1_200.0, 1_300.0);
        restoreCache();

        replaceCacheByOneOf(31);
        health.await(HealthCheckName.CACHE_FRESHNESS, HealthStatus.UNHEALTHY);
        assertThat(health.get("/api/wms/optimization/health").statusCode()).isEqualTo(503);
        restoreCache();

        sql.sql("REFRESH MATERIALIZED VIEW bin_utilization_cache WITH NO DATA").update();
        health.awaitBoth(HealthCheckName.CACHE_FRESHNESS, HealthStatus.UNHEALTHY);
        assertThat(metric("bin_utilization_cache_age_seconds")).isNaN();

        refresh();
        health.awaitBoth(HealthCheckName.CACHE_FRESHNESS, HealthStatus.HEALTHY);
        assertThat(metric("bin_utilization_cache_age_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    void theModelPredictsWorseAndNobodyDecides() {
        health.awaitBoth(HealthCheckName.ML_MODEL_ACCURACY, HealthStatus.HEALTHY);
        PredictedDecisions.of100(sql, 79);
        health.awaitBoth(HealthCheckName.ML_MODEL_ACCURACY, HealthStatus.DEGRADED);
        PredictedDecisions.of100(sql, 69);
        health.awaitBoth(HealthCheckName.ML_MODEL_ACCURACY, HealthStatus.UNHEALTHY);
        PredictedDecisions.clear(sql);
        health.awaitBoth(HealthCheckName.ML_MODEL_ACCURACY, HealthStatus.UNKNOWN);
        PredictedDecisions.of100(sql, 90);
        health.awaitBoth(HealthCheckName.ML_MODEL_ACCURACY, HealthStatus.HEALTHY);
    }

    @Test
    void readingWhatIsInBinsWaitsForOthers() throws Exception {
        health.awaitBoth(HealthCheckName.QUERY_PERFORMANCE, HealthStatus.HEALTHY);
        repeatedly(
                "LOCK TABLE lots IN ACCESS EXCLUSIVE MODE",
                Duration.ofMillis(300),
                () -> health.await(HealthCheckName.QUERY_PERFORMANCE, HealthStatus.DEGRADED));
        repeatedly(
                "LOCK TABLE lots IN ACCESS EXCLUSIVE MODE",
                Duration.ofSeconds(3),
                () -> health.await(HealthCheckName.QUERY_PERFORMANCE, HealthStatus.UNHEALTHY));
        health.awaitBoth(HealthCheckName.QUERY_PERFORMANCE, HealthStatus.HEALTHY);
    }

    @Test
    void thePoolIsUsedUpAndTheDatabaseRefusesEveryone() throws Exception {
        health.await(HealthCheckName.DATABASE_CONNECTION, HealthStatus.HEALTHY);
        AtomicBoolean enough = new AtomicBoolean();
        Thread greedy = new Thread(() -> takeAllConnections(enough));
        greedy.start();
        try {
            health.await(HealthCheckName.DATABASE_CONNECTION, HealthStatus.DEGRADED);
        } finally {
            enough.set(true);
            greedy.join();
        }

        String name = DATABASE.application().database();
        JdbcClient superuser = JdbcClient.create(DATABASE.superuser());
        superuser.sql("ALTER DATABASE " + name + " CONNECTION LIMIT 0").update();
        superuser
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = :name AND usename = 'wms_application_role'")
                .param("name", name)
                .query(row -> {});
        try {
            health.await(HealthCheckName.DATABASE_CONNECTION, HealthStatus.UNHEALTHY);
            assertThat(health.get("/api/wms/optimization/health").statusCode()).isEqualTo(503);
            assertThat(health.check(HealthCheckName.CACHE_FRESHNESS)
                            .get("status")
                            .asString())
                    .isEqualTo("UNKNOWN");
            assertThat(metric("bin_optimization_health_status")).isZero();
            assertThat(health.get("/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            superuser.sql("ALTER DATABASE " + name + " CONNECTION LIMIT -1").update();
        }
        health.await(HealthCheckName.DATABASE_CONNECTION, HealthStatus.HEALTHY);
    }

    @Test
    void refreshesFailOnceAndAgain() {
        // The service's job, as it is from its first look within a minute of the start on.
        sql.sql("""
                INSERT INTO background_jobs (job_name, due_at) VALUES ('refresh-bin-util', now() + interval '1 minute')
                ON CONFLICT (job_name) DO NOTHING
                """).update();
        health.await(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.HEALTHY);
        sql.sql("DROP INDEX bin_utilization_cache_bin").update();
        refresh();
        health.await(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.DEGRADED);
        refresh();
        refresh();
        health.await(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.UNHEALTHY);
        sql.sql("CREATE UNIQUE INDEX bin_utilization_cache_bin ON bin_utilization_cache (tenant_id, location_id)")
                .update();
        refresh();
        health.await(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.HEALTHY);
    }

    @Test
    void lotsDoNotFitAndSomebodySeesToIt() {
        health.awaitBoth(HealthCheckName.DATA_QUALITY, HealthStatus.HEALTHY);
        fail(1);
        health.awaitBoth(HealthCheckName.DATA_QUALITY, HealthStatus.DEGRADED);
        fail(9);
        health.awaitBoth(HealthCheckName.DATA_QUALITY, HealthStatus.UNHEALTHY);
        sql.sql("""
                UPDATE capacity_validation_failures
                   SET resolved = TRUE, resolved_at = NOW(), resolved_by = 'devops-team',
                       resolution_notes = 'Investigated and corrected master data'
                """).update();
        health.awaitBoth(HealthCheckName.DATA_QUALITY, HealthStatus.HEALTHY);
    }

    @Test
    void statisticsAreNotComputedAnyMoreAndAgain() {
        health.awaitBoth(HealthCheckName.STATISTICAL_ANALYSIS, HealthStatus.HEALTHY);
        sql.sql("UPDATE bin_optimization_statistical_metrics SET computed_at = now() - interval '8 days'")
                .update();
        health.awaitBoth(HealthCheckName.STATISTICAL_ANALYSIS, HealthStatus.DEGRADED);
        sql.sql("UPDATE bin_optimization_statistical_metrics SET computed_at = now() - interval '15 days'")
                .update();
        health.awaitBoth(HealthCheckName.STATISTICAL_ANALYSIS, HealthStatus.UNHEALTHY);
        sql.sql("UPDATE background_jobs SET due_at = now() WHERE job_name = 'statistics'")
                .update();
        health.awaitBoth(HealthCheckName.STATISTICAL_ANALYSIS, HealthStatus.HEALTHY);
    }

    /** The table cannot be read, and the service's clock is put on. */
    @Test
    void crowdingIsNotReadAnyMore() throws Exception {
        service.graphQl("{ aisleCongestion(facilityId: \"" + SmallWarehouse.FACILITY + "\") { readAt } }")
                .data();
        health.awaitBoth(HealthCheckName.AISLE_CONGESTION, HealthStatus.HEALTHY);
        try (Connection blocker = DATABASE.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE pick_lists IN ACCESS EXCLUSIVE MODE");
            CLOCK.late.set(Duration.ofSeconds(90));
            health.awaitBoth(HealthCheckName.AISLE_CONGESTION, HealthStatus.DEGRADED);
            CLOCK.late.set(Duration.ofMinutes(3));
            health.awaitBoth(HealthCheckName.AISLE_CONGESTION, HealthStatus.UNHEALTHY);
            blocker.rollback();
        } finally {
            CLOCK.late.set(Duration.ZERO);
        }
        health.awaitBoth(HealthCheckName.AISLE_CONGESTION, HealthStatus.HEALTHY);
    }

    @Test
    void askingCostsNoStatementHoweverOften() {
        health.facility();
        assertThat(Statements.ofRequests(() -> {
                    health.body();
                    health.facility();
                    metric("bin_optimization_health_status");
                }))
                .isEmpty();
    }

    @Test
    void whatIsToldNamesNoTenantAndNobodyElsesFacility() {
        assertThat(health.get("/api/wms/optimization/health").body())
                .doesNotContain(SmallWarehouse.TENANT, SmallWarehouse.FACILITY, "Exception", "org.postgresql");
        assertThat(service.graphQl("{ getBinOptimizationHealthEnhanced(facilityId: \"elsewhere\") { overallStatus } }")
                        .errorCodes())
                .containsExactly("FACILITY_NOT_FOUND");
        assertThat(service.graphQl("{ getBinOptimizationHealthEnhanced(tenantId: \"other\", facilityId: \"plant\")"
                                + " { overallStatus } }")
                        .errorCodes())
                .containsExactly("TENANT_FORBIDDEN");
    }

    private static void refresh() {
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }

    /** A cache that was refreshed so many minutes ago: the same rows, from a clock that was so late. */
    private static void replaceCacheByOneOf(int minutes) {
        String definition = sql.sql("SELECT pg_get_viewdef('bin_utilization_cache'::regclass)")
                .query(String.class)
                .single()
                .replace(";", "")
                .replace("now() AS last_updated", "now() - interval '" + minutes + " minutes' AS last_updated");
        sql.sql("ALTER MATERIALIZED VIEW bin_utilization_cache RENAME TO real_cache")
                .update();
        sql.sql("CREATE MATERIALIZED VIEW bin_utilization_cache AS " + definition)
                .update();
    }

    private static void restoreCache() {
        sql.sql("DROP MATERIALIZED VIEW bin_utilization_cache").update();
        sql.sql("ALTER MATERIALIZED VIEW real_cache RENAME TO bin_utilization_cache")
                .update();
    }

    private static void fail(int lots) {
        sql.sql("""
                INSERT INTO capacity_validation_failures (
                       tenant_id, facility_id, location_id, material_id, failure_type, required_cubic_feet,
                       available_cubic_feet, required_weight_lbs, available_weight_lbs, overflow_percentage, failure_reason)
                SELECT :tenant, :facility, 'A-1', 'paper', 'VOLUME_EXCEEDED', 12, 10, 10, 100, 20, 'It did not fit'
                  FROM generate_series(1, :lots)
                """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("lots", lots)
                .update();
    }

    private static double metric(String name) {
        return health.get("/api/wms/optimization/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Does the check while others take a lock again and again, and hold it for a while. */
    private static void repeatedly(String lock, Duration hold, Runnable check) throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        Thread locker = new Thread(() -> {
            while (!enough.get()) {
                try (Connection connection = DATABASE.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute(lock);
                    Thread.sleep(hold.toMillis());
                    connection.commit();
                } catch (SQLException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
        locker.start();
        try {
            check.run();
        } finally {
            enough.set(true);
            locker.join();
        }
    }

    private static void takeAllConnections(AtomicBoolean enough) {
        DataSource pool = service.bean(DataSource.class);
        while (!enough.get()) {
            List<Connection> taken = new ArrayList<>();
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    taken.add(pool.getConnection());
                }
                Thread.sleep(400);
                for (Connection connection : taken) {
                    connection.close();
                }
            } catch (SQLException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
