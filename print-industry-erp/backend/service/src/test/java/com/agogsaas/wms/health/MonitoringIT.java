package com.agogsaas.wms.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.CronServer;
import com.agogsaas.wms.testing.HttpReceiver;
import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.ServiceProcess;
import com.agogsaas.wms.testing.SmallWarehouse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real components together: Debian's PostgreSQL 15 with pg_cron, the service as a process of its own, Prometheus
 * and Alertmanager with the files of {@code backend/monitoring}, and in place of Slack and PagerDuty a receiver on the
 * loopback address. Of the files, copies are changed in addresses and in times only: a cache counts as stale after 20
 * seconds instead of 1,800, is waited for 1 second instead of a minute, and everything is looked at every second.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitoringIT {

    private static final Path MONITORING = Path.of("..", "monitoring");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** pg_cron starts jobs on the minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @TempDir
    private static Path folder;

    private static CronServer database;
    private static JdbcClient sql;
    private static ServiceProcess service;
    private static HttpReceiver slack;
    private static HttpReceiver pagerDuty;
    private static MonitoringProgram alertmanager;
    private static MonitoringProgram prometheus;
    private static int lots;

    @BeforeAll
    static void start() throws IOException {
        database = CronServer.start();
        new Psql(database.superuser()).file(MigrationFiles.bootstrap());
        service = ServiceProcess.start(Map.of(
                "PORT", "0",
                "DB_HOST", "127.0.0.1",
                "DB_PORT", Integer.toString(database.application().port()),
                "DB_NAME", database.application().database(),
                "HEALTH_MEASURE_EVERY", "1s",
                "REMEDIATION_ENABLED", "false",
                "UTILIZATION_REFRESH_EVERY", "1h"));
        sql = JdbcClient.create(database.application().dataSource());
        new SmallWarehouse(database.superuser().dataSource(), SmallWarehouse.TENANT)
                .materials("paper  1 ft3  10 lb  A")
                .bins("A-1  RESERVE  10000 ft3  500000 lb  A  seq 1");
        PredictedDecisions.of100(sql, 90);
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
        receiveALot();
        slack = HttpReceiver.answering(200, "ok");
        pagerDuty = HttpReceiver.answering(202, "{\"status\": \"success\"}");
        alertmanager = MonitoringProgram.alertmanager(folder, alertmanagerFile());
        prometheus = MonitoringProgram.prometheus(folder, prometheusFile());
    }

    @AfterAll
    static void stop() {
        prometheus.close();
        alertmanager.close();
        slack.close();
        pagerDuty.close();
        service.close();
        database.close();
    }

    @Test
    @Order(1)
    void aStoppedRefreshAlertsAndPgCronsJobClearsIt() {
        sql.sql("SELECT cron.unschedule('refresh_bin_util')")
                .query(Boolean.class)
                .single();
        await("a stale cache", () -> isTold(slack, "FIRING BinUtilizationCacheStale"));
        assertThat(prometheus.values("bin_utilization_cache_age_seconds")).allMatch(age -> age > 20);

        sql.sql("""
                SELECT cron.schedule('refresh_bin_util', '* * * * *',
                  $$SELECT scheduled_refresh_bin_utilization();$$)
                """).query(Long.class).single();
        await("the end of it", () -> isTold(slack, "RESOLVED BinUtilizationCacheStale"));
        assertThat(sql.sql("SELECT count(*) FROM cron.job_run_details"
                                + " WHERE command LIKE '%scheduled_refresh%' AND status = 'succeeded'")
                        .query(Integer.class)
                        .single())
                .as("runs of pg_cron")
                .isPositive();
        assertThat(check(HealthCheckName.REFRESH_SCHEDULE).get("message").asString())
                .startsWith("pg_cron's job refresh_bin_util");
    }

    @Test
    @Order(2)
    void theRunbooksAlertsAreConfigured() {
        JsonNode groups = prometheus.get("/api/v1/rules").at("/data/groups");
        assertThat(groups.at("/0/name").asString()).isEqualTo("bin_optimization");
        assertThat(StreamSupport.stream(groups.at("/0/rules").spliterator(), false)
                        .map(rule -> rule.get("name").asString()))
                .contains(
                        "BinUtilizationCacheStale",
                        "MLModelAccuracyLow",
                        "PutawayProcessingTimeCritical",
                        "BinOptimizationErrorRateHigh");
    }

    @Test
    @Order(3)
    void whatIsCriticalReachesPagerDutyAsWell() {
        assertThat(alertmanager.post("/api/v2/alerts", """
                [{"labels": {"alertname": "BinOptimizationDeploymentTest", "severity": "critical"},
                  "annotations": {"summary": "deployment test alert"}}]
                """)).isEqualTo(200);
        await(
                "the test alert",
                () -> isTold(slack, "FIRING BinOptimizationDeploymentTest")
                        && isTold(pagerDuty, "BinOptimizationDeploymentTest"));
    }

    @Test
    @Order(4)
    void everyPanelOfTheDashboardHasData() throws IOException {
        JsonNode dashboard = JSON.readTree(Files.readString(MONITORING.resolve("grafana/bin-optimization.json")));
        assertThat(dashboard.get("uid").asString()).isEqualTo("bin-optimization");
        assertThat(dashboard.get("panels").size()).isGreaterThan(10);
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                String query = target.get("expr").asString();
                await(
                        panel.get("title").asString() + ": " + query,
                        () -> !prometheus.values(query).isEmpty());
            }
        }
    }

    /** Section 4.3 of the runbook, and promtool's opinion: nothing but the runbook's own name is out of line. */
    @Test
    @Order(5)
    void theMetricsAreTheRunbooksAndWellFormed() throws Exception {
        String metrics = metrics();
        assertThat(metrics.lines().filter(line -> line.contains("bin_")))
                .anyMatch(line -> line.startsWith("bin_utilization_cache_age_seconds{"))
                .anyMatch(line -> line.startsWith("ml_model_accuracy_percentage{"))
                .anyMatch(line -> line.startsWith("batch_putaway_processing_time_ms_bucket{"))
                .anyMatch(line -> line.startsWith("putaway_acceptance_rate_percentage{"))
                .anyMatch(line -> line.startsWith("bin_optimization_health_status{"))
                .anyMatch(line -> line.startsWith("putaway_recommendations_total{"))
                .anyMatch(line -> line.startsWith("bin_optimization_graphql_request_seconds_bucket{"));

        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var input = promtool.outputWriter(StandardCharsets.UTF_8)) {
            input.write(metrics);
        }
        String opinion = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(opinion.lines()).allMatch(line -> line.startsWith("batch_putaway_processing_time_ms"));
    }

    @Test
    @Order(6)
    void pgCronsJobIsSwitchedOffAndOnAgain() {
        awaitStatus(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.HEALTHY);
        sql.sql("SELECT cron.alter_job(jobid, active := false) FROM cron.job WHERE jobname = 'refresh_bin_util'")
                .query(row -> {});
        await("a job that is switched off", () -> !status(HealthCheckName.REFRESH_SCHEDULE).equals("HEALTHY"));
        assertThat(check(HealthCheckName.REFRESH_SCHEDULE).get("message").asString())
                .startsWith("pg_cron has no active job refresh_bin_util");
        sql.sql("SELECT cron.alter_job(jobid, active := true) FROM cron.job WHERE jobname = 'refresh_bin_util'")
                .query(row -> {});
        awaitStatus(HealthCheckName.REFRESH_SCHEDULE, HealthStatus.HEALTHY);
    }

    private static void awaitStatus(HealthCheckName name, HealthStatus status) {
        await(name + " " + status, () -> status(name).equals(status.name()));
    }

    private static String status(HealthCheckName name) {
        return check(name).get("status").asString();
    }

    private static Path prometheusFile() throws IOException {
        String rules = Files.readString(MONITORING.resolve("alert-rules.yml"));
        Files.writeString(
                folder.resolve("alert-rules.yml"), replaced(replaced(rules, "> 1800", "> 20"), "for: 1m", "for: 1s"));
        String configuration = Files.readString(MONITORING.resolve("prometheus.yml"))
                .replace("backend:4000", service.root().getAuthority())
                .replace("alertmanager:9093", alertmanager.address());
        return Files.writeString(
                folder.resolve("prometheus.yml"), configuration.replace("_interval: 15s", "_interval: 1s"));
    }

    private static Path alertmanagerFile() throws IOException {
        Path slackUrl = Files.writeString(folder.resolve("slack-webhook-url"), slack.root() + "/");
        Path pagerDutyKey = Files.writeString(folder.resolve("pagerduty-routing-key"), "0".repeat(32));
        String configuration = Files.readString(MONITORING.resolve("alertmanager.yml"));
        configuration = replaced(configuration, "/etc/alertmanager/secrets/slack-webhook-url", slackUrl.toString());
        configuration =
                replaced(configuration, "/etc/alertmanager/secrets/pagerduty-routing-key", pagerDutyKey.toString());
        configuration = replaced(configuration, "global:", "global:\n  pagerduty_url: " + pagerDuty.root() + "/");
        configuration = replaced(configuration, "group_wait: 30s", "group_wait: 1s");
        return Files.writeString(
                folder.resolve("alertmanager.yml"),
                replaced(configuration, "group_interval: 5m", "group_interval: 1s"));
    }

    private static String replaced(String text, String old, String by) {
        assertThat(text).contains(old);
        return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(by));
    }

    private static boolean isTold(HttpReceiver receiver, String what) {
        return receiver.bodies("/").stream().anyMatch(body -> body.contains(what));
    }

    /** Meanwhile lots go on being received, or rates would have nothing to show. */
    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nanoseconds; waited for %s", what).isLessThan(end);
            receiveALot();
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static void receiveALot() {
        lots++;
        service.graphQl(
                        "mutation { getBatchPutawayRecommendations(input: {facilityId: \"plant\", items: [{materialId:"
                                + " \"paper\", quantity: 1, lotNumber: \"RECEIVED-" + lots + "\"}]})"
                                + " { recommendations { locationCode } } }",
                        Map.of())
                .data();
    }

    private static String metrics() {
        return service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/optimization/metrics")))
                .body();
    }

    private static JsonNode check(HealthCheckName name) {
        JsonNode body = JSON.readTree(
                service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/optimization/health")))
                        .body());
        return StreamSupport.stream(body.get("checks").spliterator(), false)
                .filter(check -> check.get("name").asString().equals(name.name()))
                .findFirst()
                .orElseThrow();
    }
}
