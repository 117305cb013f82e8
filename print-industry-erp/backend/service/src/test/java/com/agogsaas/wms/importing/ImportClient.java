package com.agogsaas.wms.importing;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Sends files to a running service as a user does, and waits for what comes of them. */
record ImportClient(RunningService service) {

    private static final String START = """
            mutation ($input: StartImportInput!) {
              startImport(input: $input) { uploadPath job { importId } }
            }
            """;

    private static final String LOOK = """
            query ($id: ID!) {
              importJob(id: $id) {
                status phase dryRun fileName rowsRead rowsAccepted rowsRejected rowsPassedOver startedAt finishedAt
                report {
                  problemCount problemCounts { code count } problems(first: 1000) { line column value code reason }
                  passedOver { reason count } written { what inserted updated } failure
                }
              }
            }
            """;

    /** Imports a text, sent as a file. */
    JsonNode csv(String kind, String text) {
        return file(kind, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Goes through everything but writing. */
    JsonNode dryRun(String kind, String text) {
        return file(kind, text.getBytes(StandardCharsets.UTF_8), Map.of("dryRun", true));
    }

    /** Imports a file with further fields of the schema's StartImportInput. */
    JsonNode file(String kind, byte[] bytes, Map<String, ?> options) {
        String importId = create(kind, options);
        send(importId, BodyPublishers.ofByteArray(bytes));
        return end(importId);
    }

    /** Creates an import that waits for its file. */
    String create(String kind, Map<String, ?> options) {
        return start(kind, options).data().at("/startImport/job/importId").asString();
    }

    GraphQlAnswer start(String kind, Map<String, ?> options) {
        Map<String, Object> input = new HashMap<>(Map.of("facilityId", SmallWarehouse.FACILITY, "kind", kind));
        input.putAll(options);
        return service.graphQl(START, Map.of("input", input));
    }

    HttpResponse<String> send(String importId, BodyPublisher file) {
        return service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/" + importId + "/content"))
                .PUT(file)
                .build());
    }

    HttpResponse<String> send(String importId, String contentType, BodyPublisher file) {
        return service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/" + importId + "/content"))
                .header("Content-Type", contentType)
                .PUT(file)
                .build());
    }

    HttpResponse<String> problemsAsCsv(String importId) {
        return service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/" + importId + "/problems"))
                .build());
    }

    GraphQlAnswer cancel(String importId) {
        return cancel(Map.of("importId", importId));
    }

    /** Cancels under a key. */
    GraphQlAnswer cancel(String importId, String idempotencyKey) {
        return cancel(Map.of("importId", importId, "idempotencyKey", idempotencyKey));
    }

    private GraphQlAnswer cancel(Map<String, ?> input) {
        return service.graphQl(
                "mutation ($input: CancelImportInput!) { cancelImport(input: $input) { job { status } } }",
                Map.of("input", input));
    }

    JsonNode look(String importId) {
        return service.graphQl(LOOK, Map.of("id", importId)).data().get("importJob");
    }

    /** Waits until the import has ended. */
    JsonNode end(String importId) {
        while (true) {
            JsonNode job = look(importId);
            if (!job.get("finishedAt").isNull()) {
                return job;
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an import", e);
        }
    }

    static String status(JsonNode job) {
        return job.get("status").asString();
    }

    /** The problems as {@code line column CODE}, a hyphen where there is no column. */
    static List<String> problems(JsonNode job) {
        return elements(job.at("/report/problems"))
                .map(problem -> problem.get("line").asInt() + " "
                        + problem.get("column").asString("-") + " "
                        + problem.get("code").asString())
                .toList();
    }

    /** What was written as {@code what inserted+updated}. */
    static List<String> written(JsonNode job) {
        return elements(job.at("/report/written"))
                .map(rows ->
                        rows.get("what").asString() + " " + rows.get("inserted").asInt() + "+"
                                + rows.get("updated").asInt())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
