package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a facility sets, read and changed over GraphQL, holds from the next request on. */
class PutawaySettingsIT {

    private static final String SETTINGS = """
            scoreWeights { term weight } spaceTravelDial fillFactors { locationType fillFactor }
            goldenShelfFrom goldenShelfTo maxBinsPerLot updatedAt updatedBy
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
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
    void build() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("""
                        A-1  PICK_FACE  10 ft3  500 lb  C  seq 1
                        B-1  PICK_FACE  10 ft3  500 lb  A  seq 60
                        """);
        DATABASE.sql().sql("DELETE FROM putaway_settings").update();
    }

    @Test
    void whereNobodySetAnythingTheDefaultsHold() {
        JsonNode settings = read();

        assertThat(settings.at("/spaceTravelDial").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(settings.at("/maxBinsPerLot").asInt()).isEqualTo(4);
        assertThat(weight(settings, "TRAVEL")).isEqualTo(25);
        assertThat(fillFactor(settings, "PICK_FACE")).isEqualTo(0.7);
        assertThat(settings.at("/updatedAt").isNull()).isTrue();
    }

    @Test
    void aChangeLeavesTheRestAndTheNextOneBuildsOnIt() {
        update(Map.of("spaceTravelDial", "0.8", "scoreWeights", List.of(weightOf("TRAVEL", "30"))));
        JsonNode settings = update(Map.of(
                "maxBinsPerLot", 2, "fillFactors", List.of(Map.of("locationType", "BULK", "fillFactor", "0.905"))));

        assertThat(settings).isEqualTo(read());
        assertThat(settings.at("/spaceTravelDial").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(weight(settings, "TRAVEL")).isEqualTo(30);
        assertThat(weight(settings, "AFFINITY")).isEqualTo(10);
        assertThat(fillFactor(settings, "BULK")).isEqualTo(0.905);
        assertThat(settings.at("/maxBinsPerLot").asInt()).isEqualTo(2);
        assertThat(settings.at("/updatedBy").asString()).isEqualTo("graphql");
    }

    @Test
    void whatIsAsByDefaultIsNotStored() {
        update(Map.of("spaceTravelDial", "0.8", "maxBinsPerLot", 7));
        JsonNode settings = update(Map.of("resetToDefaults", true, "maxBinsPerLot", 3));

        assertThat(settings.at("/spaceTravelDial").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(DATABASE.sql()
                        .sql("SELECT space_travel_dial IS NULL AND weight_travel IS NULL AND max_bins_per_lot = 3"
                                + " FROM putaway_settings")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theNextRequestScoresByTheNewWeights() {
        assertThat(best()).isEqualTo("B-1");
        update(Map.of("scoreWeights", List.of(weightOf("ABC_MATCH", "0"), weightOf("TRAVEL", "100"))));

        // Nobody picks paper, so its walk costs nothing: the bins are alike, and the first on the walk leads.
        assertThat(best()).isEqualTo("A-1");
    }

    @Test
    void theNextRequestFillsBinsToTheNewFactor() {
        assertThat(unplaced(8)).isTrue();
        update(Map.of("fillFactors", List.of(Map.of("locationType", "PICK_FACE", "fillFactor", "0.8"))));
        assertThat(unplaced(8)).isFalse();
        update(Map.of("fillFactors", List.of(Map.of("locationType", "PICK_FACE", "fillFactor", "0.7"))));
        assertThat(unplaced(8)).isTrue();
        assertThat(unplaced(7)).isFalse();
    }

    @Test
    void onlyFillFactorsMakeCopiesOfTheFacilityStale() {
        update(Map.of("spaceTravelDial", "0.8"));
        int before = wholeFacilityChanges();
        update(Map.of("spaceTravelDial", "0.3", "scoreWeights", List.of(weightOf("TRAVEL", "1"))));
        assertThat(wholeFacilityChanges()).isEqualTo(before);

        update(Map.of("fillFactors", List.of(Map.of("locationType", "STAGING", "fillFactor", "0.5"))));
        assertThat(wholeFacilityChanges()).isEqualTo(before + 1);
    }

    @Test
    void numbersOutOfRangeAreRefusedTogetherByTheirPaths() {
        GraphQlAnswer answer = send(Map.of(
                "spaceTravelDial",
                "1.01",
                "goldenShelfTo",
                100,
                "maxBinsPerLot",
                0,
                "scoreWeights",
                List.of(weightOf("TRAVEL", "1"), weightOf("AFFINITY", "-1")),
                "fillFactors",
                List.of(Map.of("locationType", "BULK", "fillFactor", "0.9005"))));

        assertThat(answer.errorCodes()).containsOnly("NUMBER_OUT_OF_RANGE").hasSize(5);
        assertThat(answer.argumentPaths())
                .containsExactlyInAnyOrder(
                        "input.spaceTravelDial",
                        "input.goldenShelfTo",
                        "input.maxBinsPerLot",
                        "input.scoreWeights[1].weight",
                        "input.fillFactors[0].fillFactor");
        assertThat(read().at("/updatedAt").isNull()).isTrue();
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(
                Map.of("scoreWeights", List.of(weightOf("TRAVEL", "1"), weightOf("TRAVEL", "2"))),
                "SETTINGS_CONTRADICTORY",
                "input.scoreWeights[1].term");
        assertRefused(Map.of("goldenShelfFrom", 4), "SETTINGS_CONTRADICTORY", "input.goldenShelfFrom");
        assertRefused(
                Map.of(
                        "spaceTravelDial",
                        "0",
                        "scoreWeights",
                        List.of(
                                weightOf("UTILISATION", "0"),
                                weightOf("LOCATION_TYPE", "0"),
                                weightOf("CONSOLIDATION", "0"),
                                weightOf("ERGONOMICS", "0"))),
                "SETTINGS_CONTRADICTORY",
                "input.spaceTravelDial");
        assertRefused(Map.of("facilityId", "elsewhere"), "FACILITY_NOT_FOUND", "");
    }

    private static void assertRefused(Map<String, Object> input, String code, String path) {
        GraphQlAnswer answer = send(input);
        assertThat(answer.errorCodes()).containsExactly(code);
        assertThat(answer.argumentPaths()).containsExactly(path);
    }

    private static int wholeFacilityChanges() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM facility_changes WHERE facility_id = 'plant' AND location_id IS NULL")
                .query(Integer.class)
                .single();
    }

    private static JsonNode read() {
        return service.graphQl("{ facility(facilityId: \"plant\") { putawaySettings { " + SETTINGS + " } } }")
                .data()
                .at("/facility/putawaySettings");
    }

    private static JsonNode update(Map<String, Object> input) {
        return send(input).data().at("/updatePutawaySettings/putawaySettings");
    }

    private static GraphQlAnswer send(Map<String, Object> input) {
        Map<String, Object> complete = new HashMap<>(Map.of("facilityId", "plant"));
        complete.putAll(input);
        return service.graphQl("""
                mutation ($input: UpdatePutawaySettingsInput!) {
                  updatePutawaySettings(input: $input) { facilityId putawaySettings { """ + SETTINGS + " } } }", Map.of("input", complete));
    }

    private static String best() {
        return ask(4).at("/putawayOptions/0/locationCode").asString();
    }

    private static boolean unplaced(int quantity) {
        return ask(quantity).at("/putawayOptions").isEmpty();
    }

    private static JsonNode ask(int quantity) {
        return service.graphQl("{ putawayOptions(input: {facilityId: \"plant\", item: {lotNumber: \"L\","
                        + " materialId: \"paper\", quantity: " + quantity + "}}) { locationCode } }")
                .data();
    }

    private static Map<String, Object> weightOf(String term, String weight) {
        return Map.of("term", term, "weight", weight);
    }

    private static double weight(JsonNode settings, String term) {
        return number(settings.at("/scoreWeights"), "term", term, "weight");
    }

    private static double fillFactor(JsonNode settings, String type) {
        return number(settings.at("/fillFactors"), "locationType", type, "fillFactor");
    }

    private static double number(JsonNode list, String key, String name, String field) {
        for (JsonNode entry : list) {
            if (entry.get(key).asString().equals(name)) {
                return entry.get(field).asDouble();
            }
        }
        throw new AssertionError("No " + name + " in " + list);
    }
}
