package com.agogsaas.wms.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.HttpReceiver;
import com.agogsaas.wms.testing.Remediations;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is done about findings, by an administrator and by the service itself, and what is written down about it. */
class RemediationIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static JdbcClient sql;
    private static HttpReceiver alertmanager;
    private static RunningService service;
    private static HealthClient health;

    @BeforeAll
    static void start() {
        sql = DATABASE.sql();
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("A-1  RESERVE  10 ft3  500 lb  A  seq 1");
        alertmanager = HttpReceiver.answering(200, "");
        service = RunningService.start(
                DATABASE,
                "health.measure-every=100ms",
                "remediation.every=1s",
                "jobs.at-once=0",
                "remediation.alertmanager-url=" + alertmanager.root());
        health = new HealthClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        alertmanager.close();
        DATABASE.close();
    }

    @BeforeEach
    void forget() {
        sql.sql("DELETE FROM bin_optimization_remediation_log").update();
    }

    @Test
    void theCacheIsRefreshedOnceAndNotAgainAtOnce() {
        sql.sql("REFRESH MATERIALIZED VIEW bin_utilization_cache WITH NO DATA").update();

        JsonNode dry = remediation("REFRESH_CACHE", "dryRun", true);
        assertThat(dry.get("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(dry.get("isDryRun").asBoolean()).isTrue();
        assertThat(dry.get("message").asString()).startsWith("It would run");
        health.await(HealthCheckName.CACHE_FRESHNESS, HealthStatus.UNHEALTHY);

        JsonNode done = remediation("REFRESH_CACHE");
        assertThat(done.get("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(done.get("figureName").asString()).isEqualTo("cache_age_seconds");
        assertThat(done.get("figureBefore").isNull()).isTrue();
        assertThat(done.get("figureAfter").asDouble()).isBetween(0.0, 30.0);
        assertThat(done.get("triggeredBy").asString()).isEqualTo("administrator");
        assertThat(done.get("isServiceWide").asBoolean()).isTrue();
        health.await(HealthCheckName.CACHE_FRESHNESS, HealthStatus.HEALTHY);

        JsonNode again = remediation("REFRESH_CACHE");
        assertThat(again.get("outcome").asString()).isEqualTo("SKIPPED");
        assertThat(again.get("message").asString()).contains("again from");
        assertThat(sql.sql("SELECT outcome FROM bin_optimization_remediation_log ORDER BY started_at, remediation_id")
                        .query(String.class)
                        .list())
                .containsExactly("SUCCEEDED", "SUCCEEDED", "SKIPPED");
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        JsonNode first = remediation("CLEAR_CONGESTION", "idempotencyKey", "clear-1");
        JsonNode second = remediation("CLEAR_CONGESTION", "idempotencyKey", "clear-1");

        assertThat(first.get("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(first.get("facilityId").asString()).isEqualTo(SmallWarehouse.FACILITY);
        assertThat(second).isEqualTo(first);
        assertThat(run("REFRESH_CACHE", Map.of("idempotencyKey", "clear-1")).errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aTrainingIsAskedFor() {
        PredictedDecisions.of100(sql, 60);
        sql.sql("DELETE FROM acceptance_trainings").update();
        JsonNode begun = remediation("RETRAIN_MODEL");
        assertThat(begun.get("outcome").asString()).as("nobody trains here").isEqualTo("RUNNING");
        assertThat(begun.get("figureBefore").asDouble()).isEqualTo(60);
        assertThat(begun.get("figureAfter").isNull()).isTrue();
        assertThat(begun.get("message").asString()).contains("was asked for");
        assertThat(follow(begun)).isEqualTo(begun);
        assertThat(remediation("RETRAIN_MODEL").get("outcome").asString()).isEqualTo("SKIPPED");
        assertThat(sql.sql("SELECT count(*) FROM acceptance_trainings WHERE tenant_id = :tenant")
                        .param("tenant", SmallWarehouse.TENANT)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        PredictedDecisions.clear(sql);
    }

    @Test
    void indexesThatAreInvalidBloatedOrLeftOverAreRebuiltOrDropped() {
        sql.sql("CREATE TABLE swollen (number integer, word text)").update();
        sql.sql("INSERT INTO swollen SELECT number, 'word' FROM generate_series(1, 600000) AS number")
                .update();
        sql.sql("CREATE INDEX swollen_number ON swollen (number)").update();
        sql.sql("CREATE INDEX swollen_word ON swollen (word)").update();
        sql.sql("CREATE INDEX swollen_word_ccnew ON swollen (word)").update();
        sql.sql("DELETE FROM swollen WHERE number % 10 <> 0").update();
        sql.sql("VACUUM ANALYZE swollen").update();
        JdbcClient.create(DATABASE.superuser())
                .sql("UPDATE pg_index SET indisvalid = false WHERE indexrelid IN"
                        + " ('swollen_word'::regclass, 'swollen_word_ccnew'::regclass)")
                .update();

        JsonNode done = remediation("REBUILD_INDEXES");

        assertThat(done.get("outcome").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(done.get("figureBefore").asInt()).isEqualTo(3);
        assertThat(done.get("figureAfter").asInt()).isZero();
        assertThat(done.get("message").asString())
                .contains("swollen_word (invalid)", "swollen_word_ccnew (invalid)", "swollen_number (");
        assertThat(sql.sql("SELECT to_regclass('swollen_word_ccnew') IS NULL AND bool_and(indisvalid)"
                                + " FROM pg_index WHERE indrelid = 'swollen'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("SELECT pg_relation_size('swollen_number')")
                        .query(Long.class)
                        .single())
                .isLessThan(4 << 20);
        sql.sql("DROP TABLE swollen").update();
    }

    @Test
    void whatTakesLongIsAnsweredAtOnceAndFollowedToItsEnd() throws SQLException, InterruptedException {
        sql.sql("CREATE TABLE busy (number integer)").update();
        sql.sql("CREATE INDEX busy_number ON busy (number)").update();
        JdbcClient.create(DATABASE.superuser())
                .sql("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'busy_number'::regclass")
                .update();

        JsonNode begun;
        try (Connection writer = DATABASE.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            try (Statement statement = writer.createStatement()) {
                statement.execute("INSERT INTO busy VALUES (1)");
            }
            begun = remediation("REBUILD_INDEXES");
            assertThat(begun.get("outcome").asString()).as(begun.toString()).isEqualTo("RUNNING");
            assertThat(begun.get("figureBefore").asInt()).isEqualTo(1);
            assertThat(begun.get("finishedAt").isNull()).isTrue();
            assertThat(follow(begun).get("message").asString()).isEqualTo("1 of 1: busy_number (invalid)");
            writer.rollback();
        }

        JsonNode ended =
                Remediations.awaitEnd(service, begun.get("remediationId").asString());
        assertThat(ended.get("outcome").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(ended.get("figureAfter").asInt()).isZero();
        sql.sql("DROP TABLE busy").update();
    }

    @Test
    void nobodyFollowsAnotherTenantsRemediation() {
        sql.sql("INSERT INTO bin_optimization_remediation_log (tenant_id, remediation_id, check_name, action, outcome)"
                        + " VALUES ('other', 'theirs', 'ML_MODEL_ACCURACY', 'RETRAIN_MODEL', 'RUNNING')")
                .update();
        assertThat(service.graphQl("{ remediation(remediationId: \"theirs\") { outcome } }")
                        .data()
                        .get("remediation")
                        .isNull())
                .isTrue();
    }

    @Test
    void operatorsAreTold() {
        alertmanager.forget();
        sql.sql("DROP INDEX bin_utilization_cache_bin").update();
        for (int i = 0; i < 3; i++) {
            sql.sql("SELECT scheduled_refresh_bin_utilization()")
                    .query(String.class)
                    .single();
        }
        health.await(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.UNHEALTHY);

        JsonNode done = remediation("ALERT_OPERATORS");

        assertThat(done.get("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(done.get("checkName").asString()).isEqualTo("REFRESH_SCHEDULE");
        assertThat(alertmanager.bodies("/api/v2/alerts"))
                .singleElement()
                .asString()
                .contains(
                        "BinOptimizationUnhealthy",
                        "REFRESH_SCHEDULE",
                        "critical",
                        "endsAt",
                        "https://github.com/agogsaas/print-industry-erp/blob/master/docs/monitoring.md#binoptimizationunhealthy");
        assertThat(remediation("ALERT_OPERATORS").get("outcome").asString()).isEqualTo("SKIPPED");

        sql.sql(
                        "UPDATE bin_optimization_remediation_log SET outcome = 'FAILED', started_at = now() - interval '2 minutes'"
                                + " WHERE action = 'ALERT_OPERATORS' AND outcome = 'SUCCEEDED'")
                .update();
        assertThat(remediation("ALERT_OPERATORS").get("outcome").asString())
                .as("after one that reached nobody")
                .isEqualTo("SUCCEEDED");
        sql.sql("CREATE UNIQUE INDEX bin_utilization_cache_bin ON bin_utilization_cache (tenant_id, location_id)")
                .update();
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }

    @Test
    void whatIsAskedWronglyIsRefusedAndLeavesNoRow() {
        assertThat(run("REFRESH_CACHE", Map.of("facilityId", "elsewhere")).errorCodes())
                .containsExactly("FACILITY_NOT_FOUND");
        assertThat(run("REFRESH_CACHE", Map.of("tenantId", "other")).errorCodes())
                .containsExactly("TENANT_FORBIDDEN");
        assertThat(run("REFRESH_CACHE", Map.of("idempotencyKey", " ")).errorCodes())
                .containsExactly("TEXT_INVALID");
        assertThat(service.graphQl("{ remediations(after: \"bm9uc2Vuc2U\") { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("CURSOR_INVALID");
        assertThat(sql.sql("SELECT count(*) FROM bin_optimization_remediation_log")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLogIsReadInPagesAndWithoutOtherTenantsRows() {
        sql.sql("INSERT INTO bin_optimization_remediation_log (tenant_id, check_name, action, outcome, finished_at)"
                        + " VALUES ('other', 'ML_MODEL_ACCURACY', 'RETRAIN_MODEL', 'SUCCEEDED', now())")
                .update();
        remediation("CLEAR_CONGESTION");
        remediation("REFRESH_CACHE");

        JsonNode first = page("first: 1");
        assertThat(first.at("/edges/0/node/action").asString()).isEqualTo("REFRESH_CACHE");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode second =
                page("first: 1, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");
        assertThat(second.at("/edges/0/node/action").asString()).isEqualTo("CLEAR_CONGESTION");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    /** A second process that does background jobs, which the first one is told to leave to others. */
    @Test
    void byItselfItRefreshesTheCacheAndAsksForTrainings() {
        PredictedDecisions.of100(sql, 60);
        sql.sql("DELETE FROM acceptance_trainings").update();
        // A refresh on record, or the usual job would be faster.
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
        sql.sql("REFRESH MATERIALIZED VIEW bin_utilization_cache WITH NO DATA").update();
        sql.sql("UPDATE background_jobs SET due_at = now()").update();
        try (RunningService mending = RunningService.start(
                DATABASE, "remediation.enabled=true", "remediation.every=1s", "health.measure-every=100ms")) {
            assertThat(mending.root()).isNotEqualTo(service.root());
            awaitRow("REFRESH_CACHE", "SUCCEEDED");
            // A hundred decisions are too few to learn from.
            awaitRow("RETRAIN_MODEL", "NO_EFFECT");
        }
        assertThat(sql.sql("SELECT DISTINCT triggered_by FROM bin_optimization_remediation_log")
                        .query(String.class)
                        .list())
                .containsExactly("schedule");
        health.await(HealthCheckName.CACHE_FRESHNESS, HealthStatus.HEALTHY);
        PredictedDecisions.clear(sql);
    }

    @Test
    void whatIsSwitchedOffIsLeftOutAndNotMended() {
        try (RunningService without = RunningService.start(
                DATABASE,
                "acceptance.enabled=false",
                "statistics.enabled=false",
                "congestion.enabled=false",
                "data-quality.enabled=false")) {
            HealthClient reduced = new HealthClient(without);
            assertThat(List.of(
                            reduced.check(HealthCheckName.ML_MODEL_ACCURACY),
                            reduced.check(HealthCheckName.STATISTICAL_ANALYSIS),
                            reduced.check(HealthCheckName.DATA_QUALITY),
                            reduced.facilityCheck(HealthCheckName.DATA_QUALITY),
                            reduced.facilityCheck(HealthCheckName.ML_MODEL_ACCURACY),
                            reduced.facilityCheck(HealthCheckName.STATISTICAL_ANALYSIS)))
                    .allMatch(JsonNode::isMissingNode);
            assertThat(reduced.check(HealthCheckName.DATABASE_CONNECTION).isMissingNode())
                    .isFalse();
            for (String action : List.of("RETRAIN_MODEL", "CLEAR_CONGESTION")) {
                assertThat(run(without, action, Map.of())
                                .data()
                                .at("/runRemediation/remediation/outcome")
                                .asString())
                        .isEqualTo("NO_EFFECT");
            }
        }
    }

    private static JsonNode follow(JsonNode remediation) {
        return Remediations.follow(service, remediation.get("remediationId").asString());
    }

    private static void awaitRow(String action, String outcome) {
        for (int attempt = 0; attempt < 1200; attempt++) {
            if (sql.sql("SELECT EXISTS (SELECT FROM bin_optimization_remediation_log"
                            + " WHERE action = :action AND outcome = :outcome)")
                    .param("action", action)
                    .param("outcome", outcome)
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("Nobody did " + action + ": "
                + sql.sql("SELECT * FROM bin_optimization_remediation_log")
                        .query()
                        .listOfRows()
                + sql.sql("SELECT * FROM background_jobs").query().listOfRows());
    }

    private static JsonNode page(String arguments) {
        return service.graphQl("{ remediations(" + arguments
                        + ") { edges { node { action outcome } } pageInfo { hasNextPage endCursor } } }")
                .data()
                .get("remediations");
    }

    private static JsonNode remediation(String action, Object... more) {
        return run(action, more.length == 0 ? Map.of() : Map.of((String) more[0], more[1]))
                .data()
                .at("/runRemediation/remediation");
    }

    private static GraphQlAnswer run(String action, Map<String, Object> more) {
        return run(service, action, more);
    }

    private static GraphQlAnswer run(RunningService service, String action, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of("facilityId", SmallWarehouse.FACILITY, "action", action));
        input.putAll(more);
        return service.graphQl(
                "mutation ($input: RunRemediationInput!) { runRemediation(input: $input) { remediation {"
                        + Remediations.FIELDS + "} } }",
                Map.of("input", input));
    }
}
