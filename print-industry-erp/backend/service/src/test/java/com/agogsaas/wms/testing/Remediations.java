package com.agogsaas.wms.testing;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Follows a service's remediations as an administrator does. */
public final class Remediations {

    /** All that is told of one. */
    public static final String FIELDS = """
            remediationId isServiceWide facilityId checkName action subject figureName figureBefore figureAfter isDryRun outcome
            message triggeredBy startedAt finishedAt
            """;

    private static final int ATTEMPTS = 1_200;
    private static final int PAUSE_MILLISECONDS = 100;

    private Remediations() {}

    /** How it stands now. */
    public static JsonNode follow(RunningService service, String id) {
        return service.graphQl(
                        "query ($id: ID!) { remediation(remediationId: $id) {" + FIELDS + "} }", Map.of("id", id))
                .data()
                .get("remediation");
    }

    /** How it ended, or stands after two minutes. */
    public static JsonNode awaitEnd(RunningService service, String id) throws InterruptedException {
        JsonNode now = follow(service, id);
        for (int attempt = 0;
                attempt < ATTEMPTS && now.get("outcome").asString().equals("RUNNING");
                attempt++) {
            Thread.sleep(PAUSE_MILLISECONDS);
            now = follow(service, id);
        }
        return now;
    }
}
