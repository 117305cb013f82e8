package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An answer that is given again has every field of the first, down to the last decimal. */
class ReplayIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Map<String, String> SELECTIONS = new HashMap<>();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void draw() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("""
                        paper  0.7 ft3  10.25 lb  A
                        sheet  1 ft3    10 lb     B  splittable
                        """).bins("""
                        A-1  PICK_FACE  10 ft3  500 lb  A  seq 1
                        B-1  PICK_FACE  20 ft3  500 lb  C  seq 9
                        """);
    }

    @Test
    void ofABatchWithALotInPartsAndOneThatHasNoBin() {
        JsonNode answer = twice(
                "getBatchPutawayRecommendations",
                "BatchPutawayInput",
                Map.of("items", List.of(item("L1", "paper", 3), item("L2", "sheet", 24), item("L3", "paper", 500))));

        assertThat(answer.at("/unplaced/0/lotNumber").asString()).isEqualTo("L3");
        assertThat(answer.at("/recommendations").size()).isEqualTo(3);
    }

    @Test
    void ofASingleLot() {
        twice("recommendPutaway", "SinglePutawayInput", Map.of("item", item("L1", "paper", 3)));
    }

    @Test
    void ofADecisionAndOfAReleasedHold() {
        twice(
                "recordPutawayDecision",
                "PutawayDecisionInput",
                Map.of("recommendationId", recommended("L1"), "decision", "ACCEPTED"),
                false);
        twice("releaseHold", "ReleaseHoldInput", Map.of("recommendationId", recommended("L2")), false);
    }

    @Test
    void ofChangedSettings() {
        JsonNode answer = twice(
                "updatePutawaySettings",
                "UpdatePutawaySettingsInput",
                Map.of(
                        "spaceTravelDial",
                        "0.80",
                        "fillFactors",
                        List.of(Map.of("locationType", "BULK", "fillFactor", "0.9"))));

        assertThat(answer.at("/putawaySettings/fillFactors").isEmpty()).isFalse();
    }

    @Test
    void ofImports() {
        JsonNode begun = twice(
                "startImport",
                "StartImportInput",
                Map.of("kind", "LOTS", "csv", "lot_number,material_id,quantity\nL9,unknown,x\n"));
        JsonNode waiting = twice("startImport", "StartImportInput", Map.of("kind", "LOTS", "fileName", "lots.csv"));
        twice(
                "cancelImport",
                "CancelImportInput",
                Map.of("importId", waiting.at("/job/importId").asString()),
                false);

        assertThat(begun.at("/job/importId")).isNotEqualTo(waiting.at("/job/importId"));
    }

    private static Map<String, Object> item(String lot, String material, int quantity) {
        return Map.of("lotNumber", lot, "materialId", material, "quantity", quantity);
    }

    private static String recommended(String lot) {
        return send("recommendPutaway", "SinglePutawayInput", inPlant(Map.of("item", item(lot, "paper", 3))))
                .data()
                .at("/recommendPutaway/recommendation/recommendationId")
                .asString();
    }

    private static JsonNode twice(String mutation, String type, Map<String, Object> input) {
        return twice(mutation, type, input, true);
    }

    /** What both answers say. */
    private static JsonNode twice(String mutation, String type, Map<String, Object> input, boolean ofFacility) {
        Map<String, Object> keyed = new HashMap<>(ofFacility ? inPlant(input) : input);
        keyed.put("idempotencyKey", mutation + new TreeMap<>(input).hashCode());
        GraphQlAnswer first = send(mutation, type, keyed);
        GraphQlAnswer again = send(mutation, type, keyed);

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(again.body().at("/extensions/replayed/0").asString()).isEqualTo(mutation);
        return first.data().get(mutation);
    }

    private static Map<String, Object> inPlant(Map<String, Object> input) {
        Map<String, Object> complete = new HashMap<>(input);
        complete.put("facilityId", SmallWarehouse.FACILITY);
        return complete;
    }

    private static GraphQlAnswer send(String mutation, String inputType, Map<String, Object> input) {
        String selection = SELECTIONS.computeIfAbsent(mutation, name -> everythingOf(payloadOf(name)));
        return service.graphQl(
                "mutation ($input: " + inputType + "!) { " + mutation + "(input: $input)" + selection + " }",
                Map.of("input", input));
    }

    private static String payloadOf(String mutation) {
        return service.graphQl("{ __schema { mutationType { fields { name type { name ofType { name } } } } } }")
                .data()
                .at("/__schema/mutationType/fields")
                .valueStream()
                .filter(field -> field.get("name").asString().equals(mutation))
                .map(field -> nameOf(field.get("type")))
                .findFirst()
                .orElseThrow();
    }

    /** A selection of all fields of a type, and of all of theirs. */
    private static String everythingOf(String type) {
        StringBuilder selection = new StringBuilder();
        service.graphQl(
                        "{ __type(name: \"" + type
                                + "\") { fields { name args { name } type { name ofType { name ofType { name ofType { name } } } } } } }")
                .data()
                .at("/__type/fields")
                .valueStream()
                .forEach(field -> selection
                        .append(' ')
                        .append(field.get("name").asString())
                        .append(everythingOf(nameOf(field.get("type")))));
        return selection.isEmpty() ? "" : " {" + selection + " }";
    }

    private static String nameOf(JsonNode type) {
        return type.get("name").isNull()
                ? nameOf(type.get("ofType"))
                : type.get("name").asString();
    }
}
