package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A lot that no bin takes whole: its parts are recommended and held one by one, under the lot's number. */
class SplitLotsIT {

    private static final String ANSWER = """
            recommendations { recommendationId lotNumber partNumber partCount quantity cubicFeet locationCode }
            unplaced { lotNumber reasonCode }
            processingSummary { totalItems recommendationsGenerated itemsUnplaced }
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
                        paper  1 ft3  10 lb  A  splittable
                        roll   1 ft3  10 lb  A
                        """).bins("""
                        A-1  PICK_FACE   8 ft3  500 lb  A  seq 1
                        A-2  PICK_FACE  10 ft3  500 lb  A  seq 2
                        A-3  PICK_FACE   6 ft3  500 lb  A  seq 3
                        """);
    }

    @Test
    void everyPartIsARecommendationWithAHold() {
        JsonNode answer = place("paper", "15");

        assertThat(parts(answer)).containsExactlyInAnyOrder("10 A-2", "5 A-1");
        assertThat(answer.at("/recommendations/0/lotNumber").asString()).isEqualTo("LOT");
        assertThat(answer.at("/recommendations/1/partNumber").asInt()).isEqualTo(2);
        assertThat(answer.at("/recommendations/1/partCount").asInt()).isEqualTo(2);
        assertThat(answer.at("/processingSummary/totalItems").asInt()).isEqualTo(1);
        assertThat(answer.at("/processingSummary/recommendationsGenerated").asInt())
                .isEqualTo(2);
        assertThat(held()).containsExactly("1 of 10.000", "2 of 5.000");
        assertThat(warehouse.overfullBins()).isZero();
    }

    @Test
    void recommendingItAnewGivesAllPartsBack() {
        place("paper", "24");
        place("paper", "3");

        assertThat(held()).containsExactly("1 of 3.000");
    }

    @Test
    void itIsAllOrNothing() {
        JsonNode answer = place("paper", "25");

        assertThat(answer.at("/unplaced/0/reasonCode").asString()).isEqualTo("LARGER_THAN_ANY_BIN");
        assertThat(held()).isEmpty();
    }

    @Test
    void whatMayNotBePartedOrIsNoWholeNumberStaysInOnePiece() {
        assertThat(place("roll", "15").at("/unplaced").size()).isEqualTo(1);
        assertThat(place("paper", "15.5").at("/unplaced").size()).isEqualTo(1);
    }

    @Test
    void theFacilityLimitsTheNumberOfParts() {
        DATABASE.sql().sql("UPDATE putaway_settings SET max_bins_per_lot = 2").update();

        assertThat(place("paper", "19").at("/unplaced").size()).isEqualTo(1);
        assertThat(place("paper", "18").at("/recommendations").size()).isEqualTo(2);
    }

    @Test
    void aSingleLotNamesAllItsParts() {
        JsonNode answer = service.graphQl("""
                        mutation { recommendPutaway(input: {facilityId: "plant",
                            item: {lotNumber: "LOT", materialId: "paper", quantity: 20}}) {
                          recommendation { partNumber } recommendations { quantity } unplaced { reasonCode } } }
                        """).data().at("/recommendPutaway");

        assertThat(answer.at("/recommendation/partNumber").asInt()).isEqualTo(1);
        assertThat(answer.at("/recommendations").size()).isEqualTo(3);
        assertThat(answer.at("/unplaced").isNull()).isTrue();
    }

    private static JsonNode place(String material, String quantity) {
        return service.graphQl("mutation { getBatchPutawayRecommendations(input: {facilityId: \"plant\", items:"
                        + " [{lotNumber: \"LOT\", materialId: \"" + material + "\", quantity: " + quantity + "}]}) { "
                        + ANSWER + " } }")
                .data()
                .at("/getBatchPutawayRecommendations");
    }

    private static List<String> parts(JsonNode answer) {
        return answer.at("/recommendations")
                .valueStream()
                .map(part -> part.get("quantity").decimalValue().toPlainString() + " "
                        + part.get("locationCode").asString())
                .toList();
    }

    private static List<String> held() {
        return DATABASE.sql().sql("""
                        SELECT part_number || ' of ' || cubic_feet
                          FROM bin_holds
                         WHERE status = 'PENDING'
                         ORDER BY part_number
                        """).query(String.class).list();
    }
}
