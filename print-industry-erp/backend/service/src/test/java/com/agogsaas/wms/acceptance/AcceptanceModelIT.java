package com.agogsaas.wms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.acceptance.training.GeneratedDecisions;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of a model: trained in the background, served, watched, damaged, taken back. */
class AcceptanceModelIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient putaway;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE).materials("paper 1 ft3 10 lb A").bins("A-1 PICK_FACE 100 ft3 5000 lb A seq 1");
        DecidedWarehouse.fill(
                DATABASE,
                SmallWarehouse.TENANT,
                GeneratedDecisions.of(3_000, 21).decisions(),
                Clock.systemUTC().instant());
        service = RunningService.start(DATABASE, "acceptance.refresh-interval=100ms", "putaway.hold-time=1s");
        putaway = new PutawayClient(service::graphQl);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    /** One test, for a model has one life; its parts are told apart by their names. */
    @Test
    void livesFromItsTrainingToItsEnd() throws IOException, InterruptedException {
        assertThat(status().get("state").asString()).isEqualTo("NO_MODEL");
        assertThat(saved("LOT-H").get("confidenceMethod").asString()).isEqualTo("HEURISTIC");

        String version = isTrainedInTheBackgroundAndPutInForce();
        servesWithReasons(version);
        isWatchedByFiguresThatAreTheRunbooks();
        comparesWithItself(version);
        everyWayToBreakItFallsBackAndSaysSo(version);
        isTakenBack(version);
        isTrainedByTheCommandAsWell();
    }

    private static String isTrainedInTheBackgroundAndPutInForce() {
        String training = service.graphQl(
                        "mutation { trainAcceptanceModel(input: {reason: \"a test\"}) { training { trainingId } } }")
                .data()
                .at("/trainAcceptanceModel/training/trainingId")
                .asString();
        await(() -> !training(training).get("finishedAt").isNull());
        assertThat(training(training).get("status").asString())
                .as("%s", training(training))
                .isEqualTo("SUCCEEDED");
        assertThat(training(training).get("activated").asBoolean()).isTrue();
        await(() -> status().get("state").asString().equals("SERVED"));
        String version = training(training).get("modelVersion").asString();
        assertThat(status().get("modelVersion").asString()).isEqualTo(version);
        JsonNode model = service.graphQl(
                        "query ($v: ID!) { acceptanceModel(modelVersion: $v) { verdict decisions library seed dataSha256"
                                + " settings test { accuracy calibrationError } comparisons { rival isBetter } } }",
                        Map.of("v", version))
                .data()
                .get("acceptanceModel");
        assertThat(model.get("verdict").asString()).isEqualTo("BETTER");
        assertThat(model.get("decisions").asInt()).isEqualTo(3_000);
        assertThat(model.at("/test/accuracy").asDouble()).isGreaterThan(0.8);
        assertThat(model.get("settings").asString()).contains("maxTrees");
        return version;
    }

    private static JsonNode training(String id) {
        return service.graphQl(
                        "query ($id: ID!) { acceptanceModelTraining(trainingId: $id) { status finishedAt activated"
                                + " modelVersion outcome } }",
                        Map.of("id", id))
                .data()
                .get("acceptanceModelTraining");
    }

    private static void servesWithReasons(String version) {
        JsonNode saved = saved("LOT-M");

        assertThat(saved.get("confidenceMethod").asString()).isEqualTo("MODEL");
        assertThat(saved.at("/acceptanceReasons/modelVersion").asString()).isEqualTo(version);
        double logOdds = saved.at("/acceptanceReasons/baselineLogOdds").asDouble();
        for (JsonNode contribution : saved.at("/acceptanceReasons/contributions")) {
            logOdds += contribution.get("logOdds").asDouble();
        }
        assertThat(1 / (1 + Math.exp(-logOdds)))
                .isCloseTo(saved.get("confidenceScore").asDouble(), within(0.0011));
        assertThat(DATABASE.sql()
                        .sql("SELECT model_version FROM putaway_recommendations WHERE lot_number = 'LOT-M'")
                        .query(String.class)
                        .single())
                .isEqualTo(version);
    }

    private static void isWatchedByFiguresThatAreTheRunbooks() {
        JsonNode monitoring = service.graphQl(
                        "{ acceptanceModelMonitoring { decisions acceptanceRate evaluation { decisions accuracy"
                                + " calibrationError } drift { feature { key } stabilityIndex } } }")
                .data()
                .get("acceptanceModelMonitoring");
        assertThat(monitoring.at("/evaluation/accuracy").asDouble()).isGreaterThan(0.8);
        assertThat(monitoring.get("drift"))
                .hasSize(FeatureVector.SIZE)
                .allSatisfy(drift ->
                        assertThat(drift.get("stabilityIndex").asDouble()).isBetween(0.0, 0.25));
        double runbook = DATABASE.sql().sql("""
                        SELECT ROUND(100.0 * COUNT(*) FILTER (WHERE was_accepted = TRUE)::numeric / COUNT(*), 1)
                        FROM putaway_recommendations
                        WHERE created_at > NOW() - INTERVAL '7 days' AND user_feedback IS NOT NULL
                        """).query(Double.class).single();
        double accuracy = DATABASE.sql().sql("""
                        SELECT 100.0 * avg(((probability >= 0.5) = was_accepted)::int)
                        FROM acceptance_predicted_decisions
                        WHERE created_at > now() - interval '7 days'
                        """).query(Double.class).single();
        await(() -> metric("ml_model_accuracy_percentage") > 0);
        assertThat(metric("putaway_acceptance_rate_percentage")).isCloseTo(runbook, within(0.05));
        assertThat(100 * monitoring.get("acceptanceRate").asDouble()).isCloseTo(runbook, within(0.05));
        assertThat(metric("ml_model_accuracy_percentage")).isCloseTo(accuracy, within(1e-6));
    }

    private static double metric(String name) {
        String metrics = service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/optimization/metrics"))
                        .build())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void comparesWithItself(String version) {
        JsonNode pair = service.graphQl(
                        "query ($v: ID!) { acceptanceModelComparison(modelVersion: $v, otherModelVersion: $v) { pair {"
                                + " decisions gain isBetter } } }",
                        Map.of("v", version))
                .data()
                .at("/acceptanceModelComparison/pair");
        assertThat(pair.get("gain").asDouble()).isZero();
        assertThat(pair.get("isBetter").asBoolean()).isFalse();
        assertThat(pair.get("decisions").asInt()).isBetween(300, 1_500);
    }

    private static void everyWayToBreakItFallsBackAndSaysSo(String version) {
        breaks(version, "document = set_byte(document, 40, 255 - get_byte(document, 40))", "DAMAGED");
        breaks(version, "document_sha256 = repeat('0', 64)", "DAMAGED");
        String older = "UPDATE acceptance_models SET document = :document,"
                + " document_sha256 = encode(sha256(:document), 'hex') WHERE model_version = :version";
        byte[] document = DATABASE.sql()
                .sql("SELECT document FROM acceptance_models WHERE model_version = :version")
                .param("version", version)
                .query(byte[].class)
                .single();
        DATABASE.sql()
                .sql(older)
                .param("document", OlderModel.withoutOneFeature())
                .param("version", version)
                .update();
        fallsBack("FEATURES_OUTDATED", "LOT-OLD");
        DATABASE.sql()
                .sql(older)
                .param("document", document)
                .param("version", version)
                .update();
        activate("nobody-knows-it");
        fallsBack("VERSION_MISSING", "LOT-MISSING");
        activate(version);
        await(() -> status().get("state").asString().equals("SERVED"));
    }

    /** Like somebody who writes to the table by hand. */
    private static void activate(String version) {
        DATABASE.sql()
                .sql("INSERT INTO acceptance_activations (tenant_id, model_version, reason) VALUES (?, ?, 'by hand')")
                .params(SmallWarehouse.TENANT, version)
                .update();
    }

    private static void breaks(String version, String change, String state) {
        DATABASE.sql()
                .sql("CREATE TABLE kept AS SELECT * FROM acceptance_models")
                .update();
        DATABASE.sql().sql("UPDATE acceptance_models SET " + change).update();
        activate(version);
        fallsBack(state, "LOT-" + change.hashCode());
        DATABASE.sql().sql("""
                        UPDATE acceptance_models model SET document = kept.document, document_sha256 = kept.document_sha256
                          FROM kept WHERE kept.model_version = model.model_version
                        """).update();
        DATABASE.sql().sql("DROP TABLE kept").update();
        await(() -> status().get("state").asString().equals("SERVED"));
    }

    private static void fallsBack(String state, String lot) {
        activateAgain();
        await(() -> status().get("state").asString().equals(state));
        assertThat(status().get("method").asString()).isEqualTo("HEURISTIC");
        assertThat(status().get("explanation").asString()).contains("heuristic");
        assertThat(saved(lot).get("confidenceMethod").asString()).isEqualTo("HEURISTIC");
    }

    /** What is in memory is as good as it was; only a model that is put in force anew is read anew. */
    private static void activateAgain() {
        DATABASE.sql().sql("""
                        INSERT INTO acceptance_activations (tenant_id, model_version, reason)
                        SELECT tenant_id, model_version, 'again' FROM acceptance_activations
                         ORDER BY activated_at DESC LIMIT 1
                        """).update();
    }

    private static void isTakenBack(String version) {
        var refused = service.graphQl(
                "mutation { activateAcceptanceModel(input: {modelVersion: \"none\", reason: \"x\"}) { activation { reason"
                        + " } } }");
        assertThat(refused.errorCodes()).containsExactly("MODEL_NOT_FOUND");
        var activated = service.graphQl(
                        "mutation ($v: ID!) { activateAcceptanceModel(input: {modelVersion: $v, reason: \"again\"}) {"
                                + " activation { modelVersion } } }",
                        Map.of("v", version))
                .data();
        assertThat(activated
                        .at("/activateAcceptanceModel/activation/modelVersion")
                        .asString())
                .isEqualTo(version);
        DATABASE.sql()
                .sql("DELETE FROM acceptance_activations WHERE reason <> 'again' OR activated_by <> 'graphql'")
                .update();
        service.graphQl(
                        "mutation { rollBackAcceptanceModel(input: {reason: \"enough\"}) { activation { modelVersion } } }")
                .data();
        await(() -> status().get("state").asString().equals("NO_MODEL"));
        assertThat(saved("LOT-END").get("confidenceMethod").asString()).isEqualTo("HEURISTIC");
    }

    private static void isTrainedByTheCommandAsWell() throws IOException, InterruptedException {
        TrainCommand command = service.bean(TrainCommand.class);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Path card = Files.createTempFile("model-card", ".md");
        PrintStream report = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(err, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of("--fast"), report, progress)).isEqualTo(2);
        assertThat(command.run(List.of("--tenant", SmallWarehouse.TENANT, "--card", card.toString()), report, progress))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SUCCEEDED", "put in force", "calibration error");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no option --fast");
        assertThat(Files.readString(card)).contains("# Model card", "| **model** |", "scoreTotal");
        Files.delete(card);
    }

    @Test
    void isLeftAloneWhereTheFlagIsOff() {
        try (RunningService off = RunningService.start(DATABASE, "acceptance.enabled=false")) {
            JsonNode status = off.graphQl("{ acceptanceModelStatus { state method } }")
                    .data()
                    .get("acceptanceModelStatus");
            assertThat(status.get("state").asString()).isEqualTo("DISABLED");
            assertThat(status.get("method").asString()).isEqualTo("HEURISTIC");
        }
    }

    private static JsonNode status() {
        return service.graphQl("{ acceptanceModelStatus { state method modelVersion explanation } }")
                .data()
                .get("acceptanceModelStatus");
    }

    private static JsonNode saved(String lot) {
        String id = putaway.recommended(lot, "paper", 1);
        return service.graphQl(
                        "query ($id: ID!) { recommendation(recommendationId: $id) { confidenceScore confidenceMethod"
                                + " acceptanceReasons { modelVersion baselineLogOdds contributions { feature { key } value"
                                + " logOdds } } } }",
                        Map.of("id", id))
                .data()
                .get("recommendation");
    }

    /** Waits for what other threads do; the build's own time limit is the limit. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
