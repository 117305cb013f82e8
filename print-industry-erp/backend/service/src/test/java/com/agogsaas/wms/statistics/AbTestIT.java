package com.agogsaas.wms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A/B tests from declaration to verdict, on recommendations that the service really makes. */
class AbTestIT {

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
        new SmallWarehouse(DATABASE)
                .materials("""
                    paper  0.5 ft3  10 lb  A
                    ink    0.5 ft3  10 lb  B
                    film   0.5 ft3  10 lb  B
                    cloth  0.5 ft3  10 lb  C
                    """)
                .bins("""
                    A-1  PICK_FACE  400 ft3  9000 lb  A  seq 1
                    B-1  PICK_FACE  400 ft3  9000 lb  A  seq 2
                    C-1  RESERVE    400 ft3  9000 lb  B  seq 3
                    """)
                .stock("A-1", "paper", "OLD-1", 4)
                .stock("B-1", "ink", "OLD-2", 4);
    }

    @Test
    void aRunningTestDecidesHowLotsArePlacedAndAStoppedOneDoesNot() {
        String test = declare(Map.of("unit", "LOT"));
        assertThat(algorithms(batch("BEFORE", 12))).containsExactly("OPTIMIZED");

        change("startAbTest", Map.of("testId", test));
        batch("DURING", 40);
        assertThat(used("DURING")).containsExactlyInAnyOrder("CONTROL FFD", "TREATMENT BFD");
        assertThat(count("bin_optimization_ab_test_assignments")).isEqualTo(40);

        change("stopAbTest", Map.of("testId", test, "reason", "tried enough"));
        assertThat(algorithms(batch("AFTER", 12))).containsExactly("OPTIMIZED");
        assertThat(count("bin_optimization_ab_test_assignments")).isEqualTo(40);
    }

    @Test
    void lotsThatBelongIntoAnAisleShareItsVariantThroughAWindow() {
        change("startAbTest", Map.of("testId", declare(Map.of("unit", "AISLE_WINDOW", "windowMinutes", 600))));
        batch("ONE", 20);
        batch("TWO", 20);

        List<String> variants = DATABASE.sql().sql("""
            SELECT assigned.aisle || ' ' || count(DISTINCT assigned.variant)
              FROM bin_optimization_ab_test_assignments AS assigned
             GROUP BY assigned.aisle ORDER BY 1
            """).query(String.class).list();
        assertThat(variants)
                .contains("A 1", "B 1")
                .allSatisfy(aisle -> assertThat(aisle).endsWith(" 1"));
    }

    @Test
    void settingsOfAVariantAreInForceForItsLotsOnly() {
        Map<String, Object> input = declaration(Map.of("unit", "LOT"));
        input.put("control", Map.of());
        input.put(
                "treatment",
                Map.of("spaceTravelDial", 1, "scoreWeights", List.of(Map.of("term", "TRAVEL", "weight", 900))));
        change("startAbTest", Map.of("testId", testId(mutate("declareAbTest", "DeclareAbTestInput", input))));
        batch("LOT", 30);

        List<String> scores = DATABASE.sql().sql("""
            SELECT assigned.variant || ' ' || (count(DISTINCT made.score) > 0)
              FROM bin_optimization_ab_test_assignments AS assigned
              JOIN putaway_recommendations AS made USING (tenant_id, recommendation_id)
             GROUP BY assigned.variant ORDER BY 1
            """).query(String.class).list();
        double distance = DATABASE.sql().sql("""
            SELECT abs(avg(made.score) FILTER (WHERE assigned.variant = 'CONTROL')
                       - avg(made.score) FILTER (WHERE assigned.variant = 'TREATMENT'))::float8
              FROM bin_optimization_ab_test_assignments AS assigned
              JOIN putaway_recommendations AS made USING (tenant_id, recommendation_id)
            """).query(Double.class).single();
        assertThat(scores).containsExactly("CONTROL true", "TREATMENT true");
        assertThat(distance).isGreaterThan(1);
    }

    @Test
    void anImprovementIsFoundAndReported() {
        String test = running(Map.of(
                "unit", "LOT", "metric", "ACCEPTANCE_RATE_PERCENTAGE", "minimumEffect", 20, "expectedDeviation", 45));
        decided(test, "CONTROL", 100, 55);
        decided(test, "TREATMENT", 100, 85);
        JsonNode found = change("lookAtAbTest", Map.of("testId", test));

        assertThat(found.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(found.at("/verdict/conclusion").asString()).isEqualTo("TREATMENT_BETTER");
        assertThat(found.at("/verdict/effect").asDouble()).isEqualTo(30);
        assertThat(found.at("/verdict/lower").asDouble()).isPositive();
        assertThat(found.at("/plan/method").asString()).isEqualTo("CHI_SQUARE");
        assertThat(found.get("report").asString()).contains("**Recommendation:** Put best fit in force.");
        assertThat(found.at("/secondaryResults/0/metric").asString()).isEqualTo("PROCESSING_TIME_MS");
    }

    @Test
    void whatDoesHarmIsStoppedByTheJobAndLotsArePlacedAsBefore() throws InterruptedException {
        String test = running(Map.of(
                "unit", "LOT", "metric", "ACCEPTANCE_RATE_PERCENTAGE", "minimumEffect", 20, "expectedDeviation", 45));
        decided(test, "CONTROL", 40, 36);
        decided(test, "TREATMENT", 40, 16);
        assertThat(service.bean(AbTestJob.class).run(new TenantId(SmallWarehouse.TENANT)))
                .isTrue();

        JsonNode found = service.graphQl("{ abTest(testId: \"" + test + "\") { status notes verdict { conclusion } } }")
                .body()
                .at("/data/abTest");
        assertThat(found.at("/verdict/conclusion").asString()).isEqualTo("CONTROL_BETTER");
        assertThat(found.get("notes").asString()).contains("harm");
        assertThat(algorithms(batch("AFTER", 12))).containsExactly("OPTIMIZED");
    }

    @Test
    void tooLittleDataIsNoReasonToLookAndNothingIsFound() {
        String test = running(Map.of("unit", "LOT"));
        JsonNode none = change("lookAtAbTest", Map.of("testId", test));
        decided(test, "CONTROL", 3, 0);
        decided(test, "TREATMENT", 3, 3);
        JsonNode few = change("lookAtAbTest", Map.of("testId", test));

        assertThat(none.get("status").asString()).isEqualTo("RUNNING");
        assertThat(none.get("looks")).isEmpty();
        assertThat(few.get("looks")).isEmpty();
        assertThat(few.at("/verdict").isNull()).isTrue();
    }

    @Test
    void aDeclarationIsFixedAndItsMistakesAreNamed() {
        String test = declare(Map.of("unit", "LOT"));

        assertThat(refusal(Map.of("unit", "LOT"))).as("the same name").containsExactly("AB_TEST_INVALID");
        assertThat(refusal(Map.of("name", "Other", "minimumEffect", 0))).containsExactly("AB_TEST_INVALID");
        assertThat(refusal(Map.of("name", "Other", "unit", "LOT", "windowMinutes", 60)))
                .containsExactly("AB_TEST_INVALID");
        assertThat(refusal(Map.of("name", "Other", "power", 0.2))).containsExactly("AB_TEST_INVALID");
        assertThat(refusal(Map.of("name", "Other", "treatment", Map.of("spaceTravelDial", 3))))
                .containsExactly("AB_TEST_INVALID");
        change("startAbTest", Map.of("testId", test));
        assertThat(mutate("startAbTest", "AbTestInput", Map.of("testId", test)).errorCodes())
                .containsExactly("AB_TEST_STATE_CONFLICT");
        String other = declare(Map.of("name", "Other"));
        assertThat(mutate("startAbTest", "AbTestInput", Map.of("testId", other)).errorCodes())
                .as("one at a time")
                .containsExactly("AB_TEST_STATE_CONFLICT");
        assertThat(mutate("startAbTest", "AbTestInput", Map.of("testId", "none"))
                        .errorCodes())
                .containsExactly("AB_TEST_NOT_FOUND");
    }

    @Test
    void switchedOffNoTestChangesAnything() {
        running(Map.of("unit", "LOT"));
        try (RunningService off = RunningService.start(DATABASE, "jobs.at-once=0", "statistics.enabled=false")) {
            assertThat(algorithms(batch(off, "OFF", 20))).containsExactly("OPTIMIZED");
        }
        assertThat(count("bin_optimization_ab_test_assignments")).isZero();
    }

    private static Map<String, Object> declaration(Map<String, ?> changes) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "facilityId", "plant",
                "name", "Best fit",
                "hypothesis", "Best fit finds bins that people accept",
                "metric", "SCORE_POINTS",
                "secondaryMetrics", List.of("PROCESSING_TIME_MS"),
                "controlName", "first fit",
                "treatmentName", "best fit",
                "minimumEffect", 2));
        input.put("control", Map.of("algorithm", "FFD"));
        input.put("treatment", Map.of("algorithm", "BFD"));
        input.put("expectedDeviation", 8);
        input.put("seed", 4);
        input.putAll(changes);
        return input;
    }

    private static String declare(Map<String, ?> changes) {
        return testId(mutate("declareAbTest", "DeclareAbTestInput", declaration(changes)));
    }

    private static String running(Map<String, ?> changes) {
        String test = declare(changes);
        change("startAbTest", Map.of("testId", test));
        return test;
    }

    private static List<String> refusal(Map<String, ?> changes) {
        return mutate("declareAbTest", "DeclareAbTestInput", declaration(changes))
                .errorCodes();
    }

    private static String testId(GraphQlAnswer declared) {
        assertThat(declared.errors()).isEmpty();
        return declared.body().at("/data/declareAbTest/test/testId").asString();
    }

    private static JsonNode change(String mutation, Map<String, ?> input) {
        String type = mutation.equals("stopAbTest") ? "StopAbTestInput" : "AbTestInput";
        GraphQlAnswer answer = mutate(mutation, type, input);
        assertThat(answer.errors()).isEmpty();
        return answer.body().at("/data/" + mutation + "/test");
    }

    private static GraphQlAnswer mutate(String mutation, String type, Map<String, ?> input) {
        return service.graphQl("mutation($input: " + type + "!) { " + mutation + """
            (input: $input) { warnings test {
              testId status notes report plan { method plannedSampleSize }
              looks { lookNumber decision statistic }
              secondaryResults { metric adjustedPValue }
              verdict { conclusion effect lower upper pValue } } } }\
            """, Map.of("input", input));
    }

    private static JsonNode batch(String name, int lots) {
        return batch(service, name, lots);
    }

    private static JsonNode batch(RunningService from, String name, int lots) {
        List<String> materials = List.of("paper", "ink", "film", "cloth");
        List<Map<String, Object>> items = IntStream.range(0, lots)
                .mapToObj(i -> Map.<String, Object>of(
                        "materialId", materials.get(i % 4), "quantity", 1 + i % 5, "lotNumber", name + "-" + i))
                .toList();
        GraphQlAnswer answer = from.graphQl("""
            mutation($input: BatchPutawayInput!) {
              getBatchPutawayRecommendations(input: $input) { recommendations { algorithm } } }\
            """, Map.of("input", Map.of("facilityId", "plant", "items", items)));
        assertThat(answer.errors()).isEmpty();
        return answer.body().at("/data/getBatchPutawayRecommendations/recommendations");
    }

    private static Set<String> algorithms(JsonNode recommendations) {
        Set<String> algorithms = new TreeSet<>();
        recommendations.forEach(made -> algorithms.add(made.get("algorithm").asString()));
        return algorithms;
    }

    private static List<String> used(String lots) {
        return DATABASE.sql().sql("""
            SELECT DISTINCT assigned.variant || ' ' || made.algorithm
              FROM bin_optimization_ab_test_assignments AS assigned
              JOIN putaway_recommendations AS made USING (tenant_id, recommendation_id)
             WHERE made.lot_number LIKE :lots || '%'
            """).param("lots", lots).query(String.class).list();
    }

    /** Lots of a side with decisions, as receiving would leave them. */
    private static void decided(String test, String variant, int lots, int accepted) {
        Map<String, Object> parameters = Map.of(
                "tenant",
                SmallWarehouse.TENANT,
                "facility",
                SmallWarehouse.FACILITY,
                "test",
                test,
                "variant",
                variant,
                "lots",
                lots,
                "accepted",
                accepted);
        DATABASE.sql().sql("""
            WITH made AS (
                INSERT INTO putaway_recommendations (
                    tenant_id, facility_id, recommendation_id, lot_number, material_id, quantity, cubic_feet,
                    weight_lbs, location_id, algorithm, confidence_score, score, reason_code, reason,
                    was_accepted, decided_at, decided_by, processing_time_ms)
                SELECT :tenant, :facility, :variant || '-' || lot, :variant || '-' || lot, 'paper', 1, 1, 10,
                       'A-1', 'FFD', 0.8, 50 + lot % 13, 'TRAVEL', 'Near', lot <= :accepted, now(), 'tester',
                       5 + lot % 5
                  FROM generate_series(1, :lots) AS lot
                RETURNING tenant_id, recommendation_id)
            INSERT INTO bin_optimization_ab_test_assignments (
                tenant_id, test_id, recommendation_id, variant, aisle, window_number, counted)
            SELECT tenant_id, :test, recommendation_id, :variant, '*', 0, true FROM made
            """).params(parameters).update();
    }

    private static int count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
