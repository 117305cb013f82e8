package com.agogsaas.wms.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speaks of putaway to a service in whole sentences: recommend, accept, override, reject, release. */
public final class PutawayClient {

    private static final String RECOMMEND = """
            mutation ($input: SinglePutawayInput!) {
              recommendPutaway(input: $input) {
                recommendation { recommendationId lotNumber locationId createdAt heldUntil }
                recommendations { recommendationId locationId quantity }
                unplaced { reasonCode }
              }
            }
            """;

    private static final String DECIDE = """
            mutation ($input: PutawayDecisionInput!) {
              recordPutawayDecision(input: $input) {
                recommendation {
                  recommendationId wasAccepted holdStatus actualLocationId decisionReasonCode userFeedback decidedBy
                }
                decidedBefore
                capacityFailureId
              }
            }
            """;

    private static final String RELEASE = """
            mutation ($input: ReleaseHoldInput!) {
              releaseHold(input: $input) { recommendation { recommendationId holdStatus wasAccepted } }
            }
            """;

    private final GraphQlEndpoint service;

    public PutawayClient(GraphQlEndpoint service) {
        this.service = service;
    }

    /** Where GraphQL is spoken to. */
    @FunctionalInterface
    public interface GraphQlEndpoint {
        GraphQlAnswer graphQl(String document, Map<String, ?> variables);
    }

    /** Asks for a bin; more of the input as pairs of name and value. */
    public GraphQlAnswer recommend(String lot, String material, int quantity, Object... more) {
        return service.graphQl(
                RECOMMEND,
                Map.of(
                        "input",
                        input(
                                more,
                                "facilityId",
                                SmallWarehouse.FACILITY,
                                "item",
                                Map.of("lotNumber", lot, "materialId", material, "quantity", quantity))));
    }

    /** The identifier of the recommendation that it asks for. */
    public String recommended(String lot, String material, int quantity) {
        return recommend(lot, material, quantity)
                .data()
                .at("/recommendPutaway/recommendation/recommendationId")
                .asString();
    }

    /** Records a decision; more of the input as pairs of name and value. */
    public GraphQlAnswer decide(String recommendation, String kind, Object... more) {
        return service.graphQl(
                DECIDE, Map.of("input", input(more, "recommendationId", recommendation, "decision", kind)));
    }

    /** What a decision did; fails where it is refused. */
    public JsonNode decided(String recommendation, String kind, Object... more) {
        return decide(recommendation, kind, more).data().get("recordPutawayDecision");
    }

    /** Gives held space back. */
    public GraphQlAnswer release(String recommendation, Object... more) {
        return service.graphQl(RELEASE, Map.of("input", input(more, "recommendationId", recommendation)));
    }

    private static Map<String, Object> input(Object[] more, Object... fields) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Object[] pairs : List.of(fields, more)) {
            for (int pair = 0; pair < pairs.length; pair += 2) {
                input.put((String) pairs[pair], pairs[pair + 1]);
            }
        }
        return input;
    }
}
