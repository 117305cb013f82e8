package com.agogsaas.wms.api;

import static com.agogsaas.wms.api.CrossDockDesk.id;
import static com.agogsaas.wms.api.CrossDockDesk.lot;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cancels promises and moves their goods, and says what became of them. */
final class CancellationDesk {

    static final String CANCELLATION = "cancellation { cancellationId relocationStatus staged quantity lotNumber"
            + " orderNumber newRecommendationId newRecommendation { locationCode quantity partNumber crossDock { status } }"
            + " resolvedBy }";

    private final RunningService service;
    private final TestDatabase database;
    private final CrossDockDesk desk;
    private final PutawayClient client;

    CancellationDesk(RunningService service, TestDatabase database) {
        this.service = service;
        this.database = database;
        this.desk = new CrossDockDesk(service, database);
        this.client = new PutawayClient(service::graphQl);
    }

    JsonNode cancelledWhenStaged(String lot, int quantity) {
        String promised = id(desk.place(lot(lot, "sheets", quantity)), 0);
        client.decided(promised, "ACCEPTED");
        return cancelled(promised, "ORDER_DELAYED");
    }

    GraphQlAnswer cancel(String recommendation, String code, Object... more) {
        return service.graphQl(
                "mutation ($input: CancelCrossDockInput!) { cancelCrossDock(input: $input) { " + CANCELLATION
                        + " unplaced { quantity reasonCode } cancelledBefore } }",
                Map.of("input", input(more, "recommendationId", recommendation, "reasonCode", code)));
    }

    JsonNode cancelled(String recommendation, String code, Object... more) {
        return cancel(recommendation, code, more).data().get("cancelCrossDock");
    }

    GraphQlAnswer recommend(JsonNode cancelled) {
        return service.graphQl(
                "mutation ($input: RecommendRelocationInput!) { recommendRelocation(input: $input) { " + CANCELLATION
                        + " unplaced { quantity } } }",
                Map.of(
                        "input",
                        Map.of(
                                "cancellationId",
                                cancelled.at("/cancellation/cancellationId").asString())));
    }

    JsonNode recommended(JsonNode cancelled) {
        return recommend(cancelled).data().get("recommendRelocation");
    }

    GraphQlAnswer complete(JsonNode cancelled, Object... more) {
        return service.graphQl(
                "mutation ($input: CompleteRelocationInput!) { completeRelocation(input: $input) { " + CANCELLATION
                        + " recommendation { wasAccepted actualLocationId } } }",
                Map.of(
                        "input",
                        input(
                                more,
                                "cancellationId",
                                cancelled.at("/cancellation/cancellationId").asString())));
    }

    JsonNode completed(JsonNode cancelled, Object... more) {
        return complete(cancelled, more).data().get("completeRelocation");
    }

    private static Map<String, Object> input(Object[] more, Object... fields) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Object[] pairs : List.of(fields, more)) {
            for (int index = 0; index < pairs.length; index += 2) {
                input.put((String) pairs[index], pairs[index + 1]);
            }
        }
        return input;
    }

    String relocationStatus() {
        return database.sql()
                .sql("SELECT relocation_status FROM cross_dock_cancellations")
                .query(String.class)
                .single();
    }

    List<String> movements() {
        return database.sql()
                .sql("SELECT transaction_type || ' ' || quantity FROM inventory_transactions"
                        + " WHERE lot_number = 'LOT-1' ORDER BY transaction_type, quantity")
                .query(String.class)
                .list();
    }
}
