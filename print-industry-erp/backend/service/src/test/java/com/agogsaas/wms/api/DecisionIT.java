package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a decision does to the hold, the stock and the book, for every state in which it can come. */
class DecisionIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new PutawayClient(service::graphQl);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void draw() {
        SmallWarehouse.clear(DATABASE);
        // The better class and the earlier place: A-1 is recommended for paper while it has room.
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        paper  1 ft3  10 lb  A
                        ink    1 ft3   5 lb  A
                        """).bins("""
                        A-1  PICK_FACE   10 ft3  500 lb  A  seq 1
                        B-1  PICK_FACE   20 ft3  100 lb  C  seq 9
                        Q-1  QUARANTINE  50 ft3  900 lb  C  seq 10
                        D-1  RECEIVING   90 ft3  900 lb  C  seq 11
                        """);
    }

    @Test
    void acceptingTurnsTheHoldIntoStock() {
        String id = client.recommended("L1", "paper", 8);

        JsonNode decided = client.decided(id, "ACCEPTED", "note", "fine");

        assertThat(decided.at("/recommendation/holdStatus").asString()).isEqualTo("POSTED");
        assertThat(decided.at("/recommendation/wasAccepted").asBoolean()).isTrue();
        assertThat(decided.at("/recommendation/userFeedback").asString()).isEqualTo("fine");
        assertThat(decided.get("decidedBefore").asBoolean()).isFalse();
        assertThat(stock()).containsExactly("L1/1 8 in " + bin(decided) + " RELEASED");
        assertThat(movements()).containsExactly("RECEIPT L1 8 null>" + bin(decided));
        assertThat(occupancy(bin(decided))).isEqualTo("8.000 + 0.000 ft3, 80.00 + 0.00 lb");
    }

    @Test
    void overridingPutsTheLotWhereItIsAndFreesTheRecommendedBin() {
        String id = client.recommended("L1", "paper", 8);

        JsonNode decided = client.decided(
                id, "OVERRIDDEN", "actualLocationId", other(id), "reasonCode", "BIN_OCCUPIED", "note", "boxes in it");

        assertThat(decided.at("/recommendation/wasAccepted").asBoolean()).isFalse();
        assertThat(decided.at("/recommendation/decisionReasonCode").asString()).isEqualTo("BIN_OCCUPIED");
        assertThat(stock()).containsExactly("L1/1 8 in " + other(id) + " RELEASED");
        assertThat(occupancy(recommendedBin(id))).isEqualTo("0.000 + 0.000 ft3, 0.00 + 0.00 lb");
    }

    @Test
    void rejectingGivesTheSpaceBackAndPlacesNothing() {
        String id = client.recommended("L1", "paper", 8);

        JsonNode decided = client.decided(id, "REJECTED", "reasonCode", "LOT_NOT_AS_DESCRIBED");

        assertThat(decided.at("/recommendation/holdStatus").asString()).isEqualTo("VOIDED");
        assertThat(stock()).isEmpty();
        assertThat(movements()).isEmpty();
        assertThat(occupancy(recommendedBin(id))).isEqualTo("0.000 + 0.000 ft3, 0.00 + 0.00 lb");
    }

    @Test
    void whatWaitsAtTheDockIsMovedAndWhatIsMoreIsReceived() {
        warehouse.stock("D-1", "paper", "L1", 6);
        String id = client.recommended("L1", "paper", 8);

        String bin = bin(client.decided(id, "ACCEPTED"));

        assertThat(stock()).containsExactly("L1/1 6 in " + bin + " RELEASED", "L1/2 2 in " + bin + " RELEASED");
        assertThat(movements()).containsExactly("RECEIPT L1 2 null>" + bin, "TRANSFER L1 6 D-1>" + bin);
    }

    @Test
    void partOfWhatWaitsIsMovedAndTheRestWaitsOn() {
        warehouse.stock("D-1", "paper", "L1", 9);
        DATABASE.sql().sql("UPDATE lots SET quantity_allocated = 7").update();
        String id = client.recommended("L1", "paper", 4);

        String bin = bin(client.decided(id, "ACCEPTED"));

        assertThat(stock()).containsExactly("L1/1 5 in D-1 RELEASED", "L1/2 4 in " + bin + " RELEASED");
        assertThat(texts("SELECT quantity_allocated::text FROM lots ORDER BY part_number"))
                .containsExactly("5", "2");
    }

    @Test
    void takesUpExactlyWhatWasHeldWhateverTheQuantityDividesInto() {
        GraphQlAnswer answer = service.graphQl("""
                        mutation { recommendPutaway(input: {facilityId: "plant", item: {lotNumber: "L1",
                          materialId: "paper", quantity: 3, cubicFeet: "9.999", weightLbs: "10.01"}}) {
                          recommendation { recommendationId } } }
                        """);
        String id = answer.data()
                .at("/recommendPutaway/recommendation/recommendationId")
                .asString();

        client.decided(id, "ACCEPTED");

        assertThat(texts("SELECT ceil(1000 * cubic_feet) || ' ' || ceil(100 * weight_lbs) FROM lot_space"))
                .containsExactly("9999 1001");
    }

    @Test
    void aCorrectedMaterialReachesALotThatHadItsSizeFromThere() {
        client.decided(client.recommended("L1", "paper", 4), "ACCEPTED");

        DATABASE.sql().sql("UPDATE materials SET unit_cubic_feet = 2").update();

        assertThat(texts("SELECT cubic_feet::text FROM lot_space")).containsExactly("8");
    }

    @Test
    void decidingTheSameTwiceDoesNothingTheSecondTimeAndSaysSo() {
        String id = client.recommended("L1", "paper", 8);
        JsonNode first = client.decided(id, "ACCEPTED");

        JsonNode second = client.decided(id, "ACCEPTED");

        assertThat(second.get("decidedBefore").asBoolean()).isTrue();
        assertThat(second.get("recommendation")).isEqualTo(first.get("recommendation"));
        assertThat(stock()).hasSize(1);
    }

    @Test
    void decidingOtherwiseIsAConflict() {
        String accepted = client.recommended("L1", "paper", 2);
        client.decided(accepted, "ACCEPTED");
        String rejected = client.recommended("L2", "paper", 2);
        client.decided(rejected, "REJECTED");
        String overridden = client.recommended("L3", "paper", 2);
        String elsewhere = other(overridden);
        client.decided(overridden, "OVERRIDDEN", "actualLocationId", elsewhere, "reasonCode", "TOO_FAR");
        List<String> before = stock();

        assertThat(client.decide(accepted, "REJECTED").errorCodes()).containsExactly("RECOMMENDATION_DECIDED");
        assertThat(client.decide(rejected, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_DECIDED");
        assertThat(client.decide(overridden, "OVERRIDDEN", "actualLocationId", elsewhere, "reasonCode", "SAFETY")
                        .errorCodes())
                .containsExactly("RECOMMENDATION_DECIDED");
        assertThat(client.release(accepted).errorCodes()).containsExactly("RECOMMENDATION_DECIDED");
        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void aHoldOutOfTimeIsAcceptedWhereTheSpaceIsStillFree() {
        String id = client.recommended("L1", "paper", 8);
        letTimePass();

        JsonNode decided = client.decided(id, "ACCEPTED");

        assertThat(decided.at("/recommendation/holdStatus").asString()).isEqualTo("EXPIRED");
        assertThat(stock()).hasSize(1);
    }

    @Test
    void aHoldOutOfTimeIsRefusedWhereTheSpaceIsGoneAndTheAnswerSaysByHowMuch() {
        String id = client.recommended("L1", "paper", 8);
        letTimePass();
        warehouse.stock(recommendedBin(id), "paper", "OLD", 9);

        GraphQlAnswer refused = client.decide(id, "ACCEPTED");

        assertThat(refused.errorCodes()).containsExactly("BIN_CANNOT_TAKE_LOT");
        assertThat(refused.errors()
                        .get(0)
                        .at("/extensions/violations/0/constraint")
                        .asString())
                .isIn("VOLUME", "WEIGHT");
        assertThat(refused.errors()
                        .get(0)
                        .at("/extensions/violations/0/shortfall")
                        .decimalValue())
                .isPositive();
        assertThat(stock()).hasSize(1);
    }

    @Test
    void stockThatPlainSqlPutIntoAHeldBinIsRespectedToo() {
        String id = client.recommended("L1", "paper", 8);
        warehouse.stock(recommendedBin(id), "paper", "OLD", 9);

        assertThat(client.decide(id, "ACCEPTED").errorCodes()).containsExactly("BIN_CANNOT_TAKE_LOT");
        assertThat(holds()).containsExactly("L1 PENDING");
    }

    @Test
    void aRecommendationThatWasReplacedOrReleasedCannotBeAccepted() {
        String replaced = client.recommended("L1", "paper", 2);
        client.recommended("L1", "paper", 3);
        String released = client.recommended("L2", "paper", 2);
        assertThat(client.release(released)
                        .data()
                        .at("/releaseHold/recommendation/holdStatus")
                        .asString())
                .isEqualTo("VOIDED");

        assertThat(client.decide(replaced, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_WITHDRAWN");
        assertThat(client.decide(released, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_WITHDRAWN");
        assertThat(client.decided(released, "REJECTED")
                        .at("/recommendation/holdStatus")
                        .asString())
                .isEqualTo("VOIDED");
        assertThat(holds()).containsExactlyInAnyOrder("L1 VOIDED", "L1 PENDING", "L2 VOIDED");
    }

    @Test
    void noLotGetsIntoTwoBinsByRecommendationsThatFollowedOneAnother() {
        String first = client.recommended("L1", "paper", 2);
        letTimePass();
        String second = client.recommended("L1", "paper", 2);
        assertThat(client.decide(first, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_WITHDRAWN");
        warehouse.stock("B-1", "paper", "L1", 2);

        assertThat(client.decide(second, "ACCEPTED").errorCodes()).containsExactly("LOT_ALREADY_PLACED");
    }

    @Test
    void overridingKeepsEveryHardRule() {
        String id = client.recommended("L1", "paper", 8);
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET security_zone = 'CAGE', mixing_rule = 'SINGLE_LOT'"
                        + " WHERE location_id = :bin")
                .param("bin", other(id))
                .update();
        warehouse.stock(other(id), "ink", "OLD", 1);

        assertThat(violations(overridden(id, other(id)))).containsExactly("SECURITY_ZONE", "LOT_MIXING");
        assertThat(violations(overridden(id, "Q-1"))).containsExactly("LOCATION_TYPE");
        assertThat(overridden(id, "nowhere").errorCodes()).containsExactly("LOCATION_NOT_FOUND");
        assertThat(overridden(id, recommendedBin(id)).errorCodes()).containsExactly("DECISION_INVALID");
        assertThat(stock()).hasSize(1);
    }

    @Test
    void onlyAnAdministratorLeavesALotWhereThereIsNoRoomAndThatIsRecorded() {
        String id = client.recommended("L1", "paper", 8);
        warehouse.stock(other(id), "paper", "OLD", other(id).equals("B-1") ? 9 : 5);

        assertThat(overridden(id, other(id)).errorCodes()).containsExactly("BIN_CANNOT_TAKE_LOT");
        JsonNode decided = client.decided(
                id,
                "OVERRIDDEN",
                "actualLocationId",
                other(id),
                "reasonCode",
                "OTHER",
                "note",
                "It is there and stays there",
                "overfill",
                true);

        assertThat(texts("SELECT failure_id || ' ' || recommendation_id FROM capacity_validation_failures"))
                .containsExactly(decided.get("capacityFailureId").asString() + " " + id);
        assertThat(stock()).hasSize(2);
    }

    @Test
    void whatDoesNotGoTogetherIsNamedByItsPath() {
        String id = client.recommended("L1", "paper", 8);

        GraphQlAnswer refused =
                client.decide(id, "ACCEPTED", "actualLocationId", "B-1", "reasonCode", "OTHER", "overfill", true);

        assertThat(refused.errorCodes()).containsOnly("DECISION_INVALID");
        assertThat(refused.argumentPaths()).containsExactly("input.actualLocationId", "input.reasonCode", "input.note");
        assertThat(client.decide("unknown", "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
    }

    @Test
    void anotherTenantsRecommendationDoesNotExist() {
        DATABASE.sql()
                .sql("INSERT INTO tenants (tenant_id, tenant_name) VALUES ('other', 'other')")
                .update();
        String id = client.recommended("L1", "paper", 8);
        DATABASE.sql()
                .sql("UPDATE putaway_recommendations SET tenant_id = 'other'")
                .update();

        assertThat(client.decide(id, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
        assertThat(client.release(id).errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
    }

    private static GraphQlAnswer overridden(String id, String bin) {
        return client.decide(id, "OVERRIDDEN", "actualLocationId", bin, "reasonCode", "BETTER_BIN_KNOWN");
    }

    private static List<String> violations(GraphQlAnswer refused) {
        assertThat(refused.errorCodes()).containsExactly("BIN_CANNOT_TAKE_LOT");
        return refused.errors()
                .get(0)
                .at("/extensions/violations")
                .valueStream()
                .map(violation -> violation.get("constraint").asString())
                .toList();
    }

    private static void letTimePass() {
        DATABASE.sql()
                .sql("UPDATE bin_holds SET expires_at = now() - interval '1 second' WHERE status = 'PENDING'")
                .update();
    }

    private static String recommendedBin(String id) {
        return DATABASE.sql()
                .sql("SELECT location_id FROM putaway_recommendations WHERE recommendation_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String other(String id) {
        return recommendedBin(id).equals("A-1") ? "B-1" : "A-1";
    }

    private static String bin(JsonNode decided) {
        return decided.at("/recommendation/actualLocationId").asString();
    }

    private static List<String> stock() {
        return texts("""
                SELECT lot_number || '/' || part_number || ' ' || quantity_on_hand || ' in ' || location_id || ' '
                       || quality_status
                  FROM lots ORDER BY lot_number, part_number
                """);
    }

    private static List<String> movements() {
        return texts("""
                SELECT transaction_type || ' ' || lot_number || ' ' || quantity || ' '
                       || coalesce(from_location_id, 'null') || '>' || to_location_id
                  FROM inventory_transactions ORDER BY 1
                """);
    }

    private static List<String> holds() {
        return texts("SELECT lot_number || ' ' || status FROM bin_holds");
    }

    private static String occupancy(String bin) {
        return texts("SELECT round(stock_cubic_feet, 3) || ' + ' || round(held_cubic_feet, 3) || ' ft3, '"
                        + " || round(stock_weight_lbs, 2) || ' + ' || round(held_weight_lbs, 2) || ' lb'"
                        + " FROM bin_occupancy WHERE location_id = '" + bin + "'")
                .get(0);
    }

    private static List<String> texts(String query) {
        return DATABASE.sql().sql(query).query(String.class).list();
    }
}
