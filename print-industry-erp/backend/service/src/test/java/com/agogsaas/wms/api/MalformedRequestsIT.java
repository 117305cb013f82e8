package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, no answer is a fault of the service. {@code -Dtests.malformed=10000} sends more than the 2,000 of a
 * usual run.
 */
class MalformedRequestsIT {

    private static final String GOOD = "{\"query\": \"mutation ($input: BatchPutawayInput!) "
            + "{ getBatchPutawayRecommendations(input: $input) { unplaced { lotNumber } } }\", \"variables\": {\"input\": "
            + "{\"facilityId\": \"plant\", \"items\": [{\"lotNumber\": \"L\", \"materialId\": \"paper\", \"quantity\": 1}]}}}";

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e999",
            "NaN",
            "\\u0000",
            "\\ud800",
            "$input",
            "@skip(if: true)",
            "...",
            "fragment a on Query { ...a }",
            "query",
            "mutation",
            "subscription",
            "__typename",
            "{\"a\":",
            "[[[[[[[[",
            "9".repeat(400),
            " ".repeat(1_000),
            "\u2028",
            "\uFEFF",
            "#",
            "\"\"\"",
            "__proto__");

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE).materials("paper  0.5 ft3  10 lb  A").bins("A-1  RESERVE  9 ft3  90 lb  A  seq 1");
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void randomDamageIsNeverAFaultOfTheService() {
        int requests = Integer.getInteger("tests.malformed", 2_000);
        Seeds.each(requests, seed -> {
            String body = damaged(new Random(seed));
            HttpResponse<String> response = post("/graphql", body);
            assertThat(response.statusCode()).as(body).isLessThan(500);
            assertThat(response.body()).as(body).doesNotContain("INTERNAL_ERROR", "Exception", "com.agogsaas");
        });
    }

    @Test
    void expensiveQueriesByAliasesAreRefused() {
        String query = IntStream.range(0, 30)
                .mapToObj(i -> "a" + i + ": putawayOptions(input: {facilityId: \"plant\", item: "
                        + "{lotNumber: \"L\", materialId: \"paper\", quantity: 1}}) { locationCode }")
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertRefused(query, "REQUEST_TOO_LARGE");
    }

    @Test
    void severalRequestsInOneBodyAreRefused() {
        HttpResponse<String> response = post("/graphql", "[" + GOOD + "," + GOOD + "]");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void theBodyIsLimitedHoweverThePathIsWritten() {
        assertThat(post("/%67raphql", "[" + GOOD + "]").statusCode()).isEqualTo(400);
        assertThat(post("/graphql;a=b", GOOD).statusCode()).isEqualTo(400);
    }

    @Test
    void listsNestedInVariablesAreRefused() {
        String nested = "[".repeat(400) + "]".repeat(400);

        assertThat(post("/graphql", GOOD.replace("\"items\": [", "\"items\": [" + nested + ","))
                        .body())
                .contains("REQUEST_MALFORMED");
        assertThat(post("/graphql", GOOD.replace("\"items\": [", "\"items\": [" + "[".repeat(100_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageThatWasMadeToPointHereIsNotServed() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), service.root().getPort())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    private static void assertRefused(String document, String code) {
        HttpResponse<String> response = post("/graphql", "{\"query\": \"" + document.replace("\"", "\\\"") + "\"}");

        assertThat(response.statusCode()).isLessThan(500);
        assertThat(response.body()).contains(code);
    }

    /** Cuts, doubles, swaps and inserts, up to six times. */
    private static String damaged(RandomGenerator random) {
        StringBuilder body = new StringBuilder(GOOD);
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds && !body.isEmpty(); i++) {
            int at = random.nextInt(body.length());
            switch (random.nextInt(4)) {
                case 0 -> body.delete(at, Math.min(body.length(), at + 1 + random.nextInt(30)));
                case 1 -> body.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> body.setCharAt(at, (char) random.nextInt(0x3000));
                default -> body.insert(at, body.substring(at, Math.min(body.length(), at + random.nextInt(60))));
            }
        }
        return body.toString();
    }

    private static HttpResponse<String> post(String path, String body) {
        return service.send(HttpRequest.newBuilder(service.root().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
