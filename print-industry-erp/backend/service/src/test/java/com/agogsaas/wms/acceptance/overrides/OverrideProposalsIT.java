package com.agogsaas.wms.acceptance.overrides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Given decisions as people make them, what there is to check. */
class OverrideProposalsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient putaway;
    private static int lots;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE).materials("""
                        roll   1 ft3  10 lb  A
                        card   1 ft3  10 lb  A
                        sheet  1 ft3  10 lb  A
                        """).bins("""
                        A-1  PICK_FACE  500 ft3  5000 lb  A  seq 1
                        C-1  RESERVE    500 ft3  5000 lb  C  seq 9
                        """);
        service = RunningService.start(DATABASE);
        putaway = new PutawayClient(service::graphQl);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    private static void override(String material, String reason) {
        JsonNode saved = putaway.recommend("LOT-" + ++lots, material, 1).data().at("/recommendPutaway/recommendation");
        String other = saved.get("locationId").asString().equals("A-1") ? "C-1" : "A-1";
        putaway.decided(
                saved.get("recommendationId").asString(),
                "OVERRIDDEN",
                "actualLocationId",
                other,
                "reasonCode",
                reason);
    }

    /** From the A bin to the C bin; written as a fact, for which bin is recommended is not this test's business. */
    private static void wasPutIntoAnotherClass(String material) {
        DATABASE.sql()
                .sql("""
                        INSERT INTO putaway_recommendations (
                               tenant_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs,
                               location_id, algorithm, confidence_score, reason_code, reason, was_accepted, user_feedback,
                               decision_reason_code, actual_location_id, decided_at, decided_by)
                        VALUES (:tenant, :facility, :lot, :material, 1, 1, 10, 'A-1', 'FFD', 0.5, 'TRAVEL', 'near', false,
                                'OVERRIDDEN: TOO_FAR', 'TOO_FAR', 'C-1', now(), 'ana')
                        """)
                .param("tenant", SmallWarehouse.TENANT)
                .param("facility", SmallWarehouse.FACILITY)
                .param("lot", "LOT-" + ++lots)
                .param("material", material)
                .update();
    }

    private static void accept(String material) {
        putaway.decided(putaway.recommended("LOT-" + ++lots, material, 1), "ACCEPTED");
    }

    @Test
    void threeOverridesOfAKindAreWorthALook() {
        for (int i = 0; i < 3; i++) {
            override("roll", "LOT_DOES_NOT_FIT");
        }
        accept("roll");
        // Two say little, and one reason among many that say nothing of it.
        override("card", "LOT_DOES_NOT_FIT");
        override("card", "LOT_NOT_AS_DESCRIBED");
        for (int i = 0; i < 4; i++) {
            wasPutIntoAnotherClass("sheet");
        }

        JsonNode proposals = service.graphQl(
                        "query ($f: ID!) { overrideProposals(facilityId: $f) { kind materialId locationId proposedValue"
                                + " overrides decisions people recommendationIds } }",
                        Map.of("f", SmallWarehouse.FACILITY))
                .data()
                .get("overrideProposals");

        assertThat(proposals)
                .extracting(
                        one -> one.get("kind").asString(),
                        one -> one.get("materialId").asString(),
                        one -> one.get("overrides").asInt(),
                        one -> one.get("decisions").asInt(),
                        one -> one.get("recommendationIds").size())
                .containsExactly(tuple("WRONG_CLASS", "sheet", 4, 4, 4), tuple("WRONG_DIMENSIONS", "roll", 3, 4, 3));
        assertThat(proposals.get(0).get("proposedValue").asString()).isEqualTo("C");
    }

    /** A decision adds nothing to what is learned from: no feature can know how it came out. */
    @Test
    void whatWasKnownIsNotTouchedByTheDecision() {
        String recommendation = putaway.recommended("LOT-" + ++lots, "card", 1);
        String before = features(recommendation);
        putaway.decided(recommendation, "REJECTED");

        assertThat(features(recommendation)).isEqualTo(before).contains("scoreTotal", "fillAfter");
    }

    private static String features(String recommendation) {
        return DATABASE.sql()
                .sql("SELECT features::text FROM putaway_recommendations WHERE recommendation_id = :id")
                .param("id", recommendation)
                .query(String.class)
                .single();
    }

    @Test
    void everyDecisionLeavesFeedback() {
        accept("card");
        override("card", "SAFETY");

        assertThat(DATABASE.sql()
                        .sql("SELECT user_feedback FROM putaway_recommendations WHERE lot_number IN (:one, :other)")
                        .param("one", "LOT-" + (lots - 1))
                        .param("other", "LOT-" + lots)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ACCEPTED", "OVERRIDDEN: SAFETY");
    }
}
