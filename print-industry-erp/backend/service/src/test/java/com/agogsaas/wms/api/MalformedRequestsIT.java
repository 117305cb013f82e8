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
import java.util.function.IntFunction;
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

    /** Two documents that cost the same: the second says it in a fifth of the text. */
    @Test
    void whatStandsInAFragmentCostsWhereverItIsUsed() {
        String names = "{ edges { node { locationId locationCode zone aisle } } }";
        String page = ": bins(facilityId: \"plant\", first: 500) ";
        String written = manyOf(9, i -> "a" + i + page + names);
        String byFragment = manyOf(9, i -> "a" + i + page + "{ ...names }");

        assertRefused("{ " + written + " }", "REQUEST_TOO_LARGE");
        assertRefused("{ " + byFragment + " } fragment names on BinConnection " + names, "REQUEST_TOO_LARGE");
    }

    @Test
    void fragmentsThatMultiplyAreRefused() {
        String bombs = manyOf(
                12,
                i -> "fragment f" + i + " on __Type { a: ofType { ...f" + (i + 1) + " } b: ofType { ...f" + (i + 1)
                        + " } c: ofType { ...f" + (i + 1) + " } }");

        assertRefused(
                "{ __type(name: \"Query\") { ...f0 } } " + bombs + " fragment f12 on __Type { name }", "REQUEST_");
    }

    @Test
    void fragmentsThatDoubleEachTimeAreRefused() {
        String bombs = manyOf(40, i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }");

        assertRefused("{ ...f0 } " + bombs + " fragment f40 on Query { __typename }", "REQUEST_TOO_LARGE");
    }

    /** Either would be too much for the stack of the thread that validates it. */
    @Test
    void longChainsOfFragmentsAreRefused() {
        String chain = manyOf(30_000, i -> "fragment f" + i + " on Query{...f" + (i + 1) + "}");
        String inner = "...{".repeat(90);
        String nested =
                manyOf(300, i -> "fragment f" + i + " on Query{" + inner + "...f" + (i + 1) + "}".repeat(90) + "}");

        assertRefused("{...f0} " + chain + " fragment f30000 on Query{__typename}", "REQUEST_TOO_LARGE");
        assertRefused("{...f0} " + nested + " fragment f300 on Query{__typename}", "REQUEST_TOO_LARGE");
        assertRefused("{__typename} fragment f0 on Query{...f1} fragment f1 on Query{...f0}", "REQUEST_MALFORMED");
    }

    /** Were they validated, the first thing to say of them would be that the schema has nothing of the kind. */
    @Test
    void documentsOfTooManyPartsAreRefusedBeforeTheyAreValidated() {
        assertRefused("{ " + manyOf(100_000, i -> "a" + i) + " }", "REQUEST_TOO_LARGE");
        assertRefused("query (" + manyOf(20_000, i -> "$a" + i + ": None") + ") { none }", "REQUEST_TOO_LARGE");
        assertRefused("{ none " + manyOf(20_000, i -> "@none") + " }", "REQUEST_TOO_LARGE");
        assertRefused("{ none(" + manyOf(20_000, i -> "a" + i + ": 1") + ") }", "REQUEST_TOO_LARGE");
        assertRefused(manyOf(20_000, i -> "fragment f" + i + " on None { none }"), "REQUEST_TOO_LARGE");
        assertRefused("{ " + manyOf(4_000, i -> "a" + i) + " }", "REQUEST_MALFORMED");
    }

    /** To read one of four million digits takes many seconds. */
    @Test
    void numbersOfThousandsOfDigitsAreRefusedBeforeTheyAreRead() {
        String digits = "9".repeat(3_900_000);

        assertRefused(
                "{ bins(facilityId: \"plant\", first: " + digits + ") { edges { cursor } } }", "REQUEST_TOO_LARGE");
        assertRefused(
                "{ bins(facilityId: \"plant\", first: -" + digits + ") { edges { cursor } } }", "REQUEST_TOO_LARGE");
        assertRefused(
                "{ bins(facilityId: \"plant\", first: 1." + digits + ") { edges { cursor } } }", "REQUEST_TOO_LARGE");
        assertRefused("{ bins(facilityId: \"" + digits + "\") { edges { cursor } } }", "TEXT_INVALID");
    }

    @Test
    void expensiveQueriesByAliasesAreRefused() {
        String jobs = manyOf(
                30,
                i -> "a" + i + ": putawayOptions(input: {facilityId: \"plant\", item: "
                        + "{lotNumber: \"L\", materialId: \"paper\", quantity: 1}}) { locationCode }");

        assertRefused("{ " + jobs + " }", "REQUEST_TOO_LARGE");
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
    void whatTomcatRefusesByItselfIsInTheSameShape() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), service.root().getPort())) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/json", "REQUEST_MALFORMED");
        }
    }

    @Test
    void aPageThatWasMadeToPointHereIsNotServed() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), service.root().getPort())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/json", "REQUEST_MALFORMED");
        }
    }

    private static String manyOf(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static String request(String document) {
        return "{\"query\": \"" + document.replace("\"", "\\\"") + "\"}";
    }

    private static void assertRefused(String document, String code) {
        HttpResponse<String> response = post("/graphql", request(document));

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
