package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a receiver gets for a batch, in a warehouse small enough to check by hand. */
class BatchPutawayIT {

    private static final String BATCH = """
            mutation ($input: BatchPutawayInput!) {
              getBatchPutawayRecommendations(input: $input) {
                recommendations {
                  recommendationId lotNumber locationCode score reason confidenceMethod cubicFeet weightLbs heldUntil
                  scoreBreakdown { term points }
                  alternatives { locationCode score scoreDifference }
                }
                unplaced { lotNumber reasonCode bindingConstraint shortfallCubicFeet shortfallWeightLbs }
                processingSummary { totalItems recommendationsGenerated itemsUnplaced }
              }
            }
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    private SmallWarehouse warehouse;

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
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        paper  0.5 ft3  10 lb  A
                        ink    0.1 ft3   4 lb  B
                        """).bins("""
                        A-1  PICK_FACE   10 ft3   200 lb  A  seq 1
                        A-2  PICK_FACE   10 ft3   200 lb  A  seq 2
                        B-1  RESERVE     20 ft3  1000 lb  C  seq 3
                        Q-1  QUARANTINE  20 ft3  1000 lb  C  seq 4
                        """);
    }

    @Test
    void whatHasNoMeasurementsTakesThemFromMasterData() {
        JsonNode recommendation = place(lot("LOT-1", "paper", 7)).at("/recommendations/0");

        assertThat(recommendation.get("cubicFeet").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(recommendation.get("weightLbs").decimalValue()).isEqualByComparingTo("70");
    }

    @Test
    void whatOneBatchHoldsIsTakenForTheNext() {
        place(lot("LOT-1", "paper", 20), lot("LOT-2", "paper", 20), lot("LOT-3", "paper", 40));

        JsonNode next = place(lot("LOT-4", "paper", 1));

        assertThat(next.at("/recommendations").size()).isZero();
        assertThat(next.at("/unplaced/0/reasonCode").asString()).isEqualTo("NO_ROOM_LEFT");
        assertThat(next.at("/unplaced/0/bindingConstraint").asString()).isEqualTo("VOLUME");
        assertThat(next.at("/unplaced/0/shortfallCubicFeet").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(warehouse.overfullBins()).isZero();
    }

    @Test
    void aHoldThatRanOutFreesItsSpace() {
        place(lot("LOT-1", "paper", 20), lot("LOT-2", "paper", 20), lot("LOT-3", "paper", 40));
        DATABASE.sql()
                .sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'")
                .update();

        assertThat(codes(place(lot("LOT-4", "paper", 40)))).containsExactly("LOT-4 B-1");
    }

    @Test
    void aLotThatIsRecommendedAnewDoesNotStandInItsOwnWay() {
        String first = codes(place(lot("LOT-1", "paper", 40))).get(0);

        assertThat(codes(place(lot("LOT-1", "paper", 40)))).containsExactly(first);
        assertThat(DATABASE.sql()
                        .sql("SELECT status FROM bin_holds WHERE lot_number = 'LOT-1' ORDER BY created_at")
                        .query(String.class)
                        .list())
                .containsExactly("VOIDED", "PENDING");
    }

    @Test
    void aLotThatNoBinTakesDoesNotKeepTheOthersWaiting() {
        JsonNode payload = place(lot("LOT-1", "paper", 41), lot("LOT-2", "paper", 2), lot("LOT-3", "ink", 300));

        assertThat(codes(payload)).hasSize(1).first().asString().startsWith("LOT-2");
        assertThat(payload.at("/processingSummary/itemsUnplaced").asInt()).isEqualTo(2);
        assertThat(payload.at("/unplaced/0/reasonCode").asString()).isEqualTo("LARGER_THAN_ANY_BIN");
        assertThat(payload.at("/unplaced/0/shortfallCubicFeet").decimalValue()).isEqualByComparingTo("0.5");
        // 300 ink are 30 ft3 and 1,200 lb: of what it needs, B-1 lacks a third in volume and a sixth in weight.
        assertThat(payload.at("/unplaced/1/bindingConstraint").asString()).isEqualTo("VOLUME");
        assertThat(payload.at("/unplaced/1/shortfallWeightLbs").decimalValue()).isEqualByComparingTo("200");
    }

    @Test
    void aLotInQuarantineIsLockedAway() {
        Map<String, Object> suspect =
                Map.of("lotNumber", "LOT-1", "materialId", "paper", "quantity", 1, "qualityStatus", "QUARANTINE");

        assertThat(codes(place(suspect))).containsExactly("LOT-1 Q-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARANTINE", "HOLD", "REJECTED"})
    void aLotThatIsOnRecordAsNotUsableIsLockedAwayWhateverItsReceiverSays(String status) {
        DATABASE.sql().sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, part_number, material_id,
                                          quantity_on_hand, quality_status)
                        VALUES ('tenant-prod-001', 'plant', 'LOT-1', 1, 'paper', 1, :status),
                               ('tenant-prod-001', 'plant', 'LOT-2', 1, 'paper', 1, 'RELEASED'),
                               ('tenant-prod-001', 'plant', 'LOT-3', 1, 'paper', 1, 'RELEASED'),
                               ('tenant-prod-001', 'plant', 'LOT-3', 2, 'paper', 1, :status)
                        """).param("status", status).update();
        Map<String, ?> released =
                Map.of("lotNumber", "LOT-3", "materialId", "paper", "quantity", 2, "qualityStatus", "RELEASED");

        List<String> codes = codes(place(lot("LOT-1", "paper", 1), lot("LOT-2", "paper", 1), released));

        assertThat(codes).hasSize(3).contains("LOT-1 Q-1", "LOT-3 Q-1").doesNotContain("LOT-2 Q-1");
        assertThat(service.graphQl("{ explainBin(locationId: \"A-1\", input: {facilityId: \"plant\", item: "
                                + "{lotNumber: \"LOT-1\", materialId: \"paper\", quantity: 1}}) {"
                                + " violations { constraint } } }")
                        .data()
                        .at("/explainBin/violations/0/constraint")
                        .asString())
                .isEqualTo("LOCATION_TYPE");
    }

    @Test
    void blockedBinsAreLeftAlone() {
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET blocked_reason = 'sprinkler' WHERE location_code <> 'B-1'")
                .update();

        assertThat(codes(place(lot("LOT-1", "paper", 1)))).containsExactly("LOT-1 B-1");
    }

    @Test
    void aBinWithSomethingThatNobodyMeasuredIsLeftAlone() {
        DATABASE.sql().sql("""
                        INSERT INTO materials (tenant_id, material_id, material_code, description, material_type,
                                               unit_of_measure)
                        VALUES ('tenant-prod-001', 'mystery', 'mystery', 'nobody knows', 'OTHER', 'EA')
                        """).update();
        warehouse.stock("A-1", "mystery", "OLD-1", 1).stock("A-2", "mystery", "OLD-2", 1);

        assertThat(codes(place(lot("LOT-1", "paper", 1)))).containsExactly("LOT-1 B-1");
    }

    @Test
    void alternativesAreNamedBestFirstWithTheirDistance() {
        JsonNode recommendation = place(lot("LOT-1", "paper", 2)).at("/recommendations/0");

        assertThat(recommendation.get("alternatives").size()).isEqualTo(2);
        List<BigDecimal> differences = StreamSupport.stream(
                        recommendation.get("alternatives").spliterator(), false)
                .map(alternative -> alternative.get("scoreDifference").decimalValue())
                .toList();
        assertThat(differences).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(recommendation.get("reason").asString())
                .contains(recommendation.get("locationCode").asString());
    }

    @Test
    void aSingleLotIsABatchOfOneAndOptionsHoldNothing() {
        String input = "{facilityId: \"plant\", item: {lotNumber: \"LOT-1\", materialId: \"paper\", quantity: 3}}";
        JsonNode options = service.graphQl("{ putawayOptions(input: " + input + ") { locationCode score } }")
                .data()
                .get("putawayOptions");
        assertThat(options.size()).isEqualTo(3);
        assertThat(openHolds()).isZero();

        JsonNode single = service.graphQl("mutation { recommendPutaway(input: " + input
                        + ") { recommendation { lotNumber locationCode } unplaced { reasonCode } } }")
                .data()
                .get("recommendPutaway");
        assertThat(single.at("/recommendation/lotNumber").asString()).isEqualTo("LOT-1");
        assertThat(single.get("unplaced").isNull()).isTrue();
        assertThat(openHolds()).isEqualTo(1);
    }

    @Test
    void anyBinCanBeAskedWhyNotAndByHowMuch() {
        // 30 paper are 15 ft3 and 300 lb: A-1 lacks 5 ft3 and 100 lb, Q-1 is for other lots, B-1 takes them.
        JsonNode small = explain("A-1", 30);
        assertThat(small.get("feasible").asBoolean()).isFalse();
        assertThat(small.at("/violations/0/constraint").asString()).isEqualTo("WEIGHT");
        assertThat(small.at("/violations/0/shortfall").decimalValue()).isEqualByComparingTo("100");
        assertThat(small.at("/violations/1/unit").asString()).isEqualTo("CUBIC_FEET");
        assertThat(small.at("/violations/1/shortfall").decimalValue()).isEqualByComparingTo("5");
        assertThat(explain("Q-1", 30).at("/violations/0/constraint").asString()).isEqualTo("LOCATION_TYPE");
        assertThat(explain("B-1", 30).get("score").decimalValue()).isPositive();

        assertThat(service.graphQl("{ explainBin(locationId: \"X-9\", input: {facilityId: \"plant\", item: "
                                + "{lotNumber: \"L\", materialId: \"paper\", quantity: 1}}) { feasible } }")
                        .errorCodes())
                .containsExactly("LOCATION_NOT_FOUND");
    }

    private static JsonNode explain(String bin, int quantity) {
        return service.graphQl("{ explainBin(locationId: \"" + bin + "\", input: {facilityId: \"plant\", item: "
                        + "{lotNumber: \"L\", materialId: \"paper\", quantity: " + quantity
                        + "}}) { feasible score violations { constraint shortfall unit } } }")
                .data()
                .get("explainBin");
    }

    @Test
    void aBlockedKindOfBinIsNoLongerWhatTheFacilityHas() {
        place(lot("LOT-1", "paper", 1));
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET blocked_reason = 'fire' WHERE location_type <> 'QUARANTINE'")
                .update();

        assertThat(place(lot("LOT-2", "paper", 1)).at("/unplaced/0/reasonCode").asString())
                .isEqualTo("NO_SUITABLE_BIN");
    }

    @Test
    void recommendationsAndBinsCanBeReadInPages() {
        place(lot("LOT-1", "paper", 1), lot("LOT-2", "paper", 1), lot("LOT-3", "ink", 1));

        JsonNode first = recommendations("first: 2");
        JsonNode rest = recommendations(
                "first: 2, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");

        assertThat(first.at("/edges").size()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(rest.at("/edges").size()).isEqualTo(1);
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(rest.at("/edges/0/node/holdStatus").asString()).isEqualTo("PENDING");

        JsonNode bins = service.graphQl("""
                        { facilities { facilityId bins openBins usedCubicFeet }
                          bins(facilityId: "plant", filter: {locationType: PICK_FACE}, first: 1) {
                            edges { node { locationCode heldCubicFeet volumeUtilizationPercentage isOpen } }
                            pageInfo { hasNextPage } } }
                        """).data();
        assertThat(bins.at("/facilities/0/bins").asInt()).isEqualTo(4);
        assertThat(bins.at("/facilities/0/usedCubicFeet").decimalValue()).isEqualByComparingTo("1.1");
        assertThat(bins.at("/bins/edges/0/node/locationCode").asString()).isEqualTo("A-1");
        assertThat(bins.at("/bins/pageInfo/hasNextPage").asBoolean()).isTrue();
    }

    private JsonNode recommendations(String arguments) {
        return service.graphQl("{ recommendations(facilityId: \"plant\", " + arguments
                        + ") { edges { node { recommendationId lotNumber holdStatus } }"
                        + " pageInfo { hasNextPage endCursor } } }")
                .data()
                .get("recommendations");
    }

    private JsonNode place(Object... items) {
        return service.graphQl(BATCH, Map.of("input", Map.of("facilityId", "plant", "items", List.of(items))))
                .data()
                .get("getBatchPutawayRecommendations");
    }

    private static Map<String, ?> lot(String number, String material, int quantity) {
        return Map.of("lotNumber", number, "materialId", material, "quantity", quantity);
    }

    private static List<String> codes(JsonNode payload) {
        return StreamSupport.stream(payload.get("recommendations").spliterator(), false)
                .map(node -> node.get("lotNumber").asString() + " "
                        + node.get("locationCode").asString())
                .toList();
    }

    private int openHolds() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM bin_holds WHERE status = 'PENDING'")
                .query(Integer.class)
                .single();
    }
}
