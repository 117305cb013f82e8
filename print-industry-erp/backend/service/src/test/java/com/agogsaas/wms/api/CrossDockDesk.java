package com.agogsaas.wms.api;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Asks a service what goes to orders, and puts its answers into short lines. */
final class CrossDockDesk {

    private static final String BATCH = """
            mutation ($input: BatchPutawayInput!) {
              getBatchPutawayRecommendations(input: $input) {
                recommendations {
                  recommendationId lotNumber partNumber partCount quantity locationCode reasonCode reason
                  crossDock { orderNumber lineNumber quantity urgency priority status }
                }
                unplaced { lotNumber quantity }
                processingSummary { totalItems recommendationsGenerated itemsUnplaced }
              }
            }
            """;

    private final RunningService service;
    private final TestDatabase database;

    CrossDockDesk(RunningService service, TestDatabase database) {
        this.service = service;
        this.database = database;
    }

    /** The warehouse without goods and orders: storage of two kinds, two staging bins, and some that take nothing. */
    SmallWarehouse emptyWarehouse() {
        SmallWarehouse.clear(database);
        return new SmallWarehouse(database).materials("""
                        sheets  0.5 ft3  10 lb  A  splittable
                        roll    1.0 ft3  20 lb  A
                        """).bins("""
                        A-1  PICK_FACE   40 ft3  2000 lb  A  seq 1
                        B-1  RESERVE     80 ft3  4000 lb  C  seq 2
                        S-1  STAGING     10 ft3   500 lb  C  seq 3
                        S-2  STAGING     10 ft3   500 lb  C  seq 4
                        R-1  RECEIVING   80 ft3  4000 lb  C  seq 5
                        Q-1  QUARANTINE  80 ft3  4000 lb  C  seq 6
                        """);
    }

    JsonNode page(String arguments) {
        return service.graphQl("{ crossDockOpportunities(facilityId: \"plant\", " + arguments
                        + ") { edges { node { orderNumber urgency quantity promised materialId overdue } }"
                        + " pageInfo { hasNextPage endCursor } } }")
                .data()
                .get("crossDockOpportunities");
    }

    List<String> opportunities() {
        return StreamSupport.stream(page("first: 50").get("edges").spliterator(), false)
                .map(edge -> edge.get("node"))
                .map(node -> node.get("orderNumber").asString() + " "
                        + node.get("urgency").asString() + " "
                        + node.get("quantity")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString() + " +"
                        + node.get("promised")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }

    JsonNode place(Object... items) {
        return service.graphQl(BATCH, Map.of("input", Map.of("facilityId", "plant", "items", List.of(items))))
                .data()
                .get("getBatchPutawayRecommendations");
    }

    static Map<String, ?> lot(String number, String material, int quantity) {
        return Map.of("lotNumber", number, "materialId", material, "quantity", quantity);
    }

    static String id(JsonNode payload, int index) {
        return payload.at("/recommendations/" + index + "/recommendationId").asString();
    }

    static List<String> lines(JsonNode payload) {
        return StreamSupport.stream(payload.get("recommendations").spliterator(), false)
                .map(node -> node.get("lotNumber").asString() + " " + node.get("partNumber") + "/"
                        + node.get("partCount") + ": " + node.get("quantity") + " to "
                        + place(node.get("locationCode").asString())
                        + (node.get("crossDock").isNull()
                                ? ""
                                : " for " + node.at("/crossDock/orderNumber").asString()))
                .toList();
    }

    /** Which of several bins of a kind it is, is not these tests' business. */
    private static String place(String code) {
        return code.startsWith("S-") ? "S" : code.startsWith("Q-") ? code : "storage";
    }

    /** The lot's recommendations as they stand, the oldest first. */
    List<String> saved(String lot) {
        JsonNode edges = service.graphQl("{ recommendations(facilityId: \"plant\", lotNumber: \"" + lot
                        + "\") { edges { node { partNumber partCount quantity reasonCode"
                        + " crossDock { orderNumber status } } } } }")
                .data()
                .at("/recommendations/edges");
        List<String> saved = StreamSupport.stream(edges.spliterator(), false)
                .map(edge -> edge.get("node"))
                .map(node -> node.get("partNumber") + "/" + node.get("partCount") + " " + node.get("quantity")
                        + (node.get("crossDock").isNull()
                                ? " putaway"
                                : " " + node.get("reasonCode").asString() + " "
                                        + node.at("/crossDock/orderNumber").asString() + " "
                                        + node.at("/crossDock/status").asString()))
                .toList();
        return saved.size() < 2 ? saved : List.of(saved.get(1), saved.get(0));
    }

    List<String> stock(String lot) {
        return database.sql().sql("""
                        SELECT place || ' ' || sum(quantity_on_hand)
                          FROM (SELECT CASE WHEN location_type IN ('RECEIVING', 'STAGING') THEN location_type
                                            ELSE 'storage' END AS place, quantity_on_hand
                                  FROM lots JOIN inventory_locations USING (tenant_id, location_id)
                                 WHERE lot_number = :lot AND quantity_on_hand > 0) AS lot
                         GROUP BY place
                         ORDER BY place COLLATE "C"
                        """).param("lot", lot).query(String.class).list();
    }
}
