package com.agogsaas.wms.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.TenantId;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A small facility analysed over GraphQL; what comes out is compared with arithmetic by hand. */
class StatisticsIT {

    private static final String RUN = """
        mutation($input: RunStatisticalAnalysisInput!) {
          runStatisticalAnalysis(input: $input) {
            run { metrics correlations validations newOutliers metricsMilliseconds milliseconds }
          }
        }\
        """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, "jobs.at-once=0");
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void warehouse() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("""
            paper  0.5 ft3  10 lb  A
            """).bins("""
                A-1  PICK_FACE  16 ft3  500 lb  A  seq 1
                A-2  PICK_FACE  16 ft3  500 lb  A  seq 2
                B-1  RESERVE    16 ft3  500 lb  B  seq 3
                """).stock("A-1", "paper", "OLD-1", 24);
        DATABASE.sql()
                .sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
    }

    /** 60 + 20 foretold to be accepted of which 20 were not, 30 + 10 foretold not to be of which 30 were. */
    @Test
    void precisionRecallAccuracyAndAcceptanceAreDifferentNumbers() {
        new DecidedLots(DATABASE.sql())
                .of(60, "OPTIMIZED", 0.9, true)
                .of(20, "OPTIMIZED", 0.9, false)
                .of(30, "OPTIMIZED", 0.2, true)
                .of(10, "OPTIMIZED", 0.2, false);
        run();

        assertThat(mean("acceptance_rate_percentage")).isCloseTo(75, within(1e-9));
        assertThat(mean("model_precision_percentage")).isCloseTo(75, within(1e-9));
        assertThat(mean("model_recall_percentage")).isCloseTo(100 * 60 / 90.0, within(1e-9));
        assertThat(mean("model_accuracy_percentage")).isCloseTo(100 * 70 / 120.0, within(1e-9));
        assertThat(mean("model_f1_percentage"))
                .isCloseTo(100 * 2 * 0.75 * (60 / 90.0) / (0.75 + 60 / 90.0), within(1e-9));
        assertThat(mean("confidence_probability")).isCloseTo((80 * 0.9 + 40 * 0.2) / 120, within(1e-9));
        JsonNode interval = metric("acceptance_rate_percentage").at("/figures/interval");
        assertThat(interval.get("method").asString()).isEqualTo("WILSON");
        assertThat(interval.get("lower").asDouble()).isCloseTo(66.55886334, within(1e-6));
        assertThat(interval.get("upper").asDouble()).isCloseTo(81.89017834, within(1e-6));
    }

    @Test
    void aModelHasNoPartInWhatAHeuristicForetold() {
        new DecidedLots(DATABASE.sql())
                .of(30, "OPTIMIZED", 0.9, true)
                .withoutModel()
                .of(70, "OPTIMIZED", 0.9, false);
        run();

        assertThat(mean("model_accuracy_percentage")).isEqualTo(100);
        assertThat(mean("acceptance_rate_percentage")).isCloseTo(30, within(1e-9));
        assertThat(mean("confidence_probability")).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void binsAreMeasuredAgainstTheTarget() {
        run();

        assertThat(mean("volume_utilization_percentage")).isCloseTo(25, within(1e-9));
        assertThat(mean("bins_in_target_percentage")).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(mean("bins_underused_percentage")).isCloseTo(200 / 3.0, within(1e-9));
    }

    @Test
    void whatNobodyDecidedHasNoRate() {
        run();

        assertThat(service.graphQl(metrics("acceptance_rate_percentage")).body().at("/data/statisticalMetrics/edges"))
                .allSatisfy(edge -> {
                    assertThat(edge.at("/node/figures/sampleSize").asDouble()).isZero();
                    assertThat(edge.at("/node/figures/mean").isNull()).isTrue();
                    assertThat(edge.at("/node/figures/interval").isNull()).isTrue();
                });
    }

    @Test
    void improvementIsAbsentUntilABaselineIsStated() {
        new DecidedLots(DATABASE.sql())
                .of(90, "OPTIMIZED", 0.9, true)
                .of(10, "OPTIMIZED", 0.9, false)
                .of(60, "OPTIMIZED", 0.9, true, 40)
                .of(40, "OPTIMIZED", 0.9, false, 40);
        run();
        assertThat(metric("acceptance_rate_percentage").get("improvement").isNull())
                .isTrue();

        GraphQlAnswer stated = service.graphQl(
                """
                mutation($input: StateStatisticalBaselineInput!) {
                  stateStatisticalBaseline(input: $input) { baseline { reason statedBy } }
                }\
                """,
                Map.of(
                        "input",
                        Map.of(
                                "facilityId",
                                "plant",
                                "from",
                                Clock.systemUTC()
                                        .instant()
                                        .minus(Duration.ofDays(60))
                                        .toString(),
                                "days",
                                25,
                                "reason",
                                "Before the new weights")));
        assertThat(stated.errors()).isEmpty();
        run();

        JsonNode improvement = metric("acceptance_rate_percentage").get("improvement");
        assertThat(improvement.get("baseline").asDouble()).isCloseTo(60, within(1e-9));
        assertThat(improvement.get("difference").asDouble()).isCloseTo(30, within(1e-9));
        assertThat(improvement.get("method").asString()).isEqualTo("NEWCOMBE");
        assertThat(improvement.get("lower").asDouble()).isBetween(17.0, 20.0);
    }

    @Test
    void anAnalysisDoneAgainReplacesItsFiguresAndReportsNoOutlierTwice() {
        new DecidedLots(DATABASE.sql()).of(200, "OPTIMIZED", 0.9, true);
        DATABASE.sql().sql("""
            UPDATE putaway_recommendations SET processing_time_ms = 4000 WHERE recommendation_id = 'made-7'
            """).update();
        String period = Clock.systemUTC().instant().plusSeconds(60).toString();
        JsonNode first = run(Map.of("facilityId", "plant", "to", period));
        JsonNode second = run(Map.of("facilityId", "plant", "to", period));

        assertThat(first.get("newOutliers").asInt()).isEqualTo(1);
        assertThat(second.get("newOutliers").asInt()).isZero();
        assertThat(count("bin_optimization_statistical_metrics"))
                .isEqualTo(first.get("metrics").asInt());
        assertThat(first.get("validations").asInt()).isGreaterThan(4);
    }

    @Test
    void anOutlierIsInvestigatedStepByStep() {
        new DecidedLots(DATABASE.sql()).of(200, "OPTIMIZED", 0.9, true);
        DATABASE.sql().sql("""
            UPDATE putaway_recommendations SET processing_time_ms = 4000 WHERE recommendation_id = 'made-7'
            """).update();
        run();
        JsonNode outlier = service.graphQl("""
            { statisticalOutliers(facilityId: "plant", status: OPEN) { edges { node {
                outlierId severity metricName subjectId detectionMethod } } } }\
            """).body().at("/data/statisticalOutliers/edges/0/node");
        assertThat(outlier.get("severity").asString()).isEqualTo("CRITICAL");
        assertThat(outlier.get("subjectId").asString()).isEqualTo("made-7");
        String id = outlier.get("outlierId").asString();

        assertThat(step(id, "RESOLVED", "resolution", "restarted").errorCodes())
                .containsExactly("OUTLIER_STATE_CONFLICT");
        assertThat(step(id, "INVESTIGATING", "assignedTo", "priya").errors()).isEmpty();
        assertThat(step(id, "CONFIRMED", "assignedTo", "priya").errorCodes()).containsExactly("INVESTIGATION_INVALID");
        assertThat(step(id, "CONFIRMED", "rootCause", "the disk was full").errors())
                .isEmpty();
        GraphQlAnswer resolved = step(id, "RESOLVED", "resolution", "made room");
        assertThat(resolved.body()
                        .at("/data/updateOutlierInvestigation/outlier/investigationStatus")
                        .asString())
                .isEqualTo("RESOLVED");
        assertThat(step(id, "INVESTIGATING", "assignedTo", "roy").errorCodes())
                .containsExactly("OUTLIER_STATE_CONFLICT");
        assertThat(step("nobody", "INVESTIGATING", "assignedTo", "roy").errorCodes())
                .containsExactly("OUTLIER_NOT_FOUND");
        assertThat(run().get("newOutliers").asInt())
                .as("settled with this value")
                .isZero();
    }

    @Test
    void mistakesAreNamedAndNothingIsWritten() {
        assertThat(service.graphQl(
                                RUN,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "facilityId",
                                                "plant",
                                                "from",
                                                "2026-02-01T00:00:00Z",
                                                "to",
                                                "2026-01-01T00:00:00Z")))
                        .errorCodes())
                .containsExactly("PERIOD_INVALID");
        assertThat(service.graphQl(RUN, Map.of("input", Map.of("facilityId", "nowhere")))
                        .errorCodes())
                .containsExactly("FACILITY_NOT_FOUND");
        assertThat(service.graphQl("{ acceptanceTrend(facilityId: \"plant\", days: 4) { note } }")
                        .errorCodes())
                .containsExactly("NUMBER_OUT_OF_RANGE");
        assertThat(count("bin_optimization_statistical_metrics")).isZero();
    }

    @Test
    void aTrendSaysHowSureItIs() {
        assertThat(service.graphQl("{ acceptanceTrend(facilityId: \"plant\") { slopePerDay reliable note } }")
                        .body()
                        .at("/data/acceptanceTrend/slopePerDay")
                        .isNull())
                .isTrue();

        DecidedLots lots =
                new DecidedLots(DATABASE.sql()).of(300, "OPTIMIZED", 0.9, true).of(157, "BFD", 0.6, false);
        JsonNode trend = service.graphQl("""
            { acceptanceTrend(facilityId: "plant") {
                slopePerDay slopeLower slopeUpper pValue days { date decided accepted rate { lower upper } } } }\
            """).body().at("/data/acceptanceTrend");
        assertThat(lots).isNotNull();
        assertThat(trend.get("days")).hasSize(10);
        assertThat(trend.get("slopeLower").asDouble())
                .isLessThan(trend.get("slopePerDay").asDouble());
    }

    @Test
    void theSummarySeesWhatTheJobComputed() throws InterruptedException {
        new DecidedLots(DATABASE.sql()).of(100, "OPTIMIZED", 0.9, true);
        boolean busy = service.bean(StatisticsJob.class).run(new TenantId(SmallWarehouse.TENANT));
        JsonNode summary = service.graphQl("""
            { statisticalSummary(facilityId: "plant") { metrics metricsLastSevenDays assumptionsChecked } }\
            """).body().at("/data/statisticalSummary");

        assertThat(busy).isTrue();
        assertThat(summary.get("metrics").asInt()).isGreaterThan(20);
        assertThat(summary.get("metricsLastSevenDays").asInt())
                .isEqualTo(summary.get("metrics").asInt());
        assertThat(summary.get("assumptionsChecked").asInt()).isPositive();
    }

    @Test
    void theReportSaysWhatIsKnownAndMarksNothingUp() {
        new DecidedLots(DATABASE.sql()).of(90, "OPTIMIZED", 0.9, true).of(30, "OPTIMIZED", 0.4, false);
        DATABASE.sql().sql("""
            UPDATE putaway_recommendations SET processing_time_ms = 4000, recommendation_id = '<b>|*it*'
             WHERE recommendation_id = 'made-7'
            """).update();
        String before = report("plant", "md");
        run();
        String markdown = report("plant", "md");
        String html = report("plant", "html");

        assertThat(before).contains("Nothing was analysed yet", "unknown: not analysed yet");
        assertThat(markdown)
                .contains("| acceptance_rate_percentage | ALL | 120 | 75.00 |", "CRITICAL", "\\<b\\>\\|\\*it\\*")
                .contains("95th percentile under 2000 ms");
        assertThat(html)
                .contains("<svg", "<td>acceptance_rate_percentage</td>", "&lt;b&gt;|*it*")
                .doesNotContain("<b>", "<script");
        assertThat(report("nowhere", "md")).contains("FACILITY_NOT_FOUND");
    }

    private static String report(String facility, String kind) {
        return service.send(HttpRequest.newBuilder(
                                service.root().resolve("/api/wms/reports/" + facility + "/performance." + kind))
                        .build())
                .body();
    }

    @Test
    void switchedOffNothingIsComputed() throws InterruptedException {
        try (RunningService off = RunningService.start(DATABASE, "jobs.at-once=0", "statistics.enabled=false")) {
            assertThat(off.graphQl(RUN, Map.of("input", Map.of("facilityId", "plant")))
                            .errorCodes())
                    .containsExactly("STATISTICS_OFF");
            assertThat(off.bean(StatisticsJob.class).run(new TenantId(SmallWarehouse.TENANT)))
                    .isFalse();
            assertThat(off.graphQl(metrics("score_points")).errors()).isEmpty();
        }
        assertThat(count("bin_optimization_statistical_metrics")).isZero();
    }

    private static JsonNode run() {
        return run(Map.of("facilityId", "plant"));
    }

    private static JsonNode run(Map<String, ?> input) {
        GraphQlAnswer answer = service.graphQl(RUN, Map.of("input", input));
        assertThat(answer.errors()).isEmpty();
        return answer.body().at("/data/runStatisticalAnalysis/run");
    }

    private static double mean(String name) {
        return metric(name).at("/figures/mean").asDouble();
    }

    private static JsonNode metric(String name) {
        return service.graphQl(metrics(name)).body().at("/data/statisticalMetrics/edges/0/node");
    }

    private static String metrics(String name) {
        return """
            { statisticalMetrics(facilityId: "plant", metricName: "NAME", algorithm: "ALL") { edges { node {
                metricName algorithm
                figures { sampleSize mean median interval { lower upper level method } }
                improvement { baseline difference lower upper method } } } } }\
            """.replace("NAME", name);
    }

    private static GraphQlAnswer step(String id, String status, String field, String text) {
        return service.graphQl("""
            mutation($input: UpdateOutlierInvestigationInput!) {
              updateOutlierInvestigation(input: $input) { outlier { investigationStatus } }
            }\
            """, Map.of("input", Map.of("outlierId", id, "status", status, field, text)));
    }

    private static int count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
