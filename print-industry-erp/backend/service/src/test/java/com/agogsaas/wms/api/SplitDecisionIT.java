package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions about the parts of a lot that no bin takes as a whole: each is decided for itself. */
class SplitDecisionIT {

    private static final String RECOMMEND = """
            mutation ($input: SinglePutawayInput!) {
              recommendPutaway(input: $input) {
                recommendations { recommendationId partNumber partCount quantity locationId }
              }
            }
            """;

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
        warehouse = new SmallWarehouse(DATABASE)
                .materials("sheet  1 ft3  10 lb  A  splittable")
                .bins("""
                        A-1  PICK_FACE  10 ft3  500 lb  A  seq 1
                        B-1  PICK_FACE  10 ft3  500 lb  A  seq 2
                        C-1  PICK_FACE   8 ft3  500 lb  C  seq 9
                        D-1  RECEIVING  90 ft3  900 lb  C  seq 11
                        """);
    }

    @Test
    void everyPartThatIsAcceptedLiesInItsBin() {
        List<Part> parts = split("L1", 18);

        parts.forEach(part -> client.decided(part.id(), "ACCEPTED"));

        assertThat(parts).hasSize(2);
        assertThat(stock()).containsExactlyInAnyOrderElementsOf(inTheirBins(parts));
        assertThat(holds()).containsExactly("L1 POSTED", "L1 POSTED");
    }

    @Test
    void aPartAwaitedAtTheDockLeavesTheRestThere() {
        warehouse.stock("D-1", "sheet", "L1", 18);
        List<Part> parts = split("L1", 18);

        client.decided(parts.get(0).id(), "ACCEPTED");
        assertThat(stock())
                .containsExactlyInAnyOrder(parts.get(0).inItsBin(), parts.get(1).quantity() + " in D-1");

        client.decided(parts.get(1).id(), "ACCEPTED");
        assertThat(stock()).containsExactlyInAnyOrderElementsOf(inTheirBins(parts));
    }

    @Test
    void onePartFollowsTheRecommendationAndTheOtherGoesElsewhere() {
        List<Part> parts = split("L1", 18);
        Part smaller = parts.get(0).quantity() < parts.get(1).quantity() ? parts.get(0) : parts.get(1);
        Part other = smaller.equals(parts.get(0)) ? parts.get(1) : parts.get(0);
        String free = List.of("A-1", "B-1", "C-1").stream()
                .filter(bin -> parts.stream().noneMatch(part -> part.bin().equals(bin)))
                .findFirst()
                .orElseThrow();

        client.decided(other.id(), "ACCEPTED");
        client.decided(smaller.id(), "OVERRIDDEN", "actualLocationId", free, "reasonCode", "BETTER_BIN_KNOWN");

        assertThat(stock()).containsExactlyInAnyOrder(other.inItsBin(), smaller.quantity() + " in " + free);
        assertThat(holds()).containsExactly("L1 POSTED", "L1 POSTED");
    }

    @Test
    void aPartOutOfTimeIsAcceptedWhereItsSpaceIsStillFree() {
        List<Part> parts = split("L1", 18);
        client.decided(parts.get(0).id(), "ACCEPTED");
        DATABASE.sql()
                .sql("UPDATE bin_holds SET expires_at = now() - interval '1 second' WHERE status = 'PENDING'")
                .update();

        client.decided(parts.get(1).id(), "ACCEPTED");

        assertThat(stock()).containsExactlyInAnyOrderElementsOf(inTheirBins(parts));
    }

    @Test
    void recommendedAnewEveryOldPartIsWithdrawn() {
        List<Part> old = split("L1", 18);
        List<Part> parts = split("L1", 18);

        for (Part part : old) {
            assertThat(client.decide(part.id(), "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_WITHDRAWN");
        }
        parts.forEach(part -> client.decided(part.id(), "ACCEPTED"));

        assertThat(stock()).containsExactlyInAnyOrderElementsOf(inTheirBins(parts));
        assertThat(holds()).containsExactly("L1 POSTED", "L1 POSTED", "L1 VOIDED", "L1 VOIDED");
    }

    @Test
    void aPartThatIsRejectedGivesBackItsOwnSpaceOnly() {
        List<Part> parts = split("L1", 18);

        client.decided(parts.get(0).id(), "REJECTED");
        client.decided(parts.get(1).id(), "ACCEPTED");

        assertThat(stock()).containsExactly(parts.get(1).inItsBin());
        assertThat(holds()).containsExactly("L1 POSTED", "L1 VOIDED");
    }

    @Test
    void theRestIsRecommendedAnewWhenItsPartWasRejectedOrGivenBack() {
        for (String end : List.of("REJECTED", "released")) {
            draw();
            List<Part> parts = split("L1", 18);
            Part rest = parts.get(1);
            client.decided(parts.get(0).id(), "ACCEPTED");
            if (end.equals("REJECTED")) {
                client.decided(rest.id(), "REJECTED");
            } else {
                client.release(rest.id());
            }
            assertThat(client.recommend("L1", "sheet", rest.quantity() + 1).errorCodes())
                    .containsExactly("LOT_ALREADY_PLACED");

            client.decided(client.recommended("L1", "sheet", rest.quantity()), "ACCEPTED");

            assertThat(texts("SELECT sum(quantity_on_hand)::text FROM lots")).containsExactly("18");
            assertThat(client.recommend("L1", "sheet", 1).errorCodes()).containsExactly("LOT_ALREADY_PLACED");
        }
    }

    @Test
    void theRestThatIsAcceptedByItsFirstRecommendationIsNotPutAwayTwice() {
        List<Part> parts = split("L1", 18);
        client.decided(parts.get(0).id(), "ACCEPTED");
        String anew = client.recommended("L1", "sheet", parts.get(1).quantity());
        // As if both had been under way at once: what the first recommendation had left is in a bin by now.
        DATABASE.sql()
                .sql("UPDATE putaway_recommendations SET was_accepted = true, actual_location_id = location_id,"
                        + " decided_at = now(), decided_by = 'test' WHERE recommendation_id = :first")
                .param("first", parts.get(1).id())
                .update();
        DATABASE.sql()
                .sql("INSERT INTO lots (tenant_id, facility_id, lot_number, part_number, material_id, location_id,"
                        + " quantity_on_hand) SELECT tenant_id, facility_id, lot_number, 2, material_id, location_id,"
                        + " quantity FROM putaway_recommendations WHERE recommendation_id = :first")
                .param("first", parts.get(1).id())
                .update();

        assertThat(client.decide(anew, "ACCEPTED").errorCodes()).containsExactly("LOT_ALREADY_PLACED");
    }

    @Test
    void aLotThatWasPickedEmptyMayComeBack() {
        split("L1", 18).forEach(part -> client.decided(part.id(), "ACCEPTED"));
        DATABASE.sql().sql("UPDATE lots SET quantity_on_hand = 0").update();

        client.decided(client.recommended("L1", "sheet", 4), "ACCEPTED");

        assertThat(texts("SELECT sum(quantity_on_hand)::text FROM lots")).containsExactly("4");
    }

    @Test
    void partsAreNumberedAlsoWhereTheLastNumberIsTaken() {
        warehouse.stock("D-1", "sheet", "L1", 18);
        DATABASE.sql().sql("UPDATE lots SET part_number = 32767").update();
        List<Part> parts = split("L1", 18);

        client.decided(parts.get(0).id(), "ACCEPTED");

        assertThat(texts("SELECT part_number::text FROM lots ORDER BY part_number"))
                .containsExactly("1", "32767");
    }

    @Test
    void allPartsDecidedInTheSameMomentArriveOnceEach() throws Exception {
        for (int round = 0; round < 10; round++) {
            draw();
            warehouse.stock("D-1", "sheet", "L1", 18);
            List<Part> parts = split("L1", 18);
            atOnce(List.of(
                    () -> client.decide(parts.get(0).id(), "ACCEPTED"),
                    () -> client.decide(parts.get(1).id(), "ACCEPTED"),
                    () -> client.decide(parts.get(0).id(), "ACCEPTED"),
                    () -> client.decide(parts.get(1).id(), "ACCEPTED")));

            assertThat(stock()).containsExactlyInAnyOrderElementsOf(inTheirBins(parts));
        }
    }

    private record Part(String id, int quantity, String bin) {
        String inItsBin() {
            return quantity + " in " + bin;
        }
    }

    private static List<Part> split(String lot, int quantity) {
        Map<String, Object> item = Map.of("lotNumber", lot, "materialId", "sheet", "quantity", quantity);
        return service.graphQl(RECOMMEND, Map.of("input", Map.of("facilityId", SmallWarehouse.FACILITY, "item", item)))
                .data()
                .at("/recommendPutaway/recommendations")
                .valueStream()
                .map(part -> new Part(
                        part.get("recommendationId").asString(),
                        part.get("quantity").asInt(),
                        part.get("locationId").asString()))
                .toList();
    }

    private static <T> void atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<T> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> inTheirBins(List<Part> parts) {
        return parts.stream().map(Part::inItsBin).toList();
    }

    private static List<String> stock() {
        return texts("SELECT round(quantity_on_hand) || ' in ' || location_id FROM lots WHERE quantity_on_hand > 0");
    }

    private static List<String> holds() {
        return texts("SELECT lot_number || ' ' || status FROM bin_holds ORDER BY 1");
    }

    private static List<String> texts(String query) {
        return DATABASE.sql().sql(query).query(String.class).list();
    }
}
