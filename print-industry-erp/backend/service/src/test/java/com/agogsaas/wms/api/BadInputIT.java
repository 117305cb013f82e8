package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer has a code, nothing is written, and the service goes on. */
class BadInputIT {

    private static final String BATCH = """
            mutation ($input: BatchPutawayInput!) {
              getBatchPutawayRecommendations(input: $input) { recommendations { locationCode } }
            }
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE)
                .materials("""
                        paper  0.5 ft3  10 lb  A
                        lead   0.5 ft3  11 lb  A
                        foam    25 ft3   1 lb  A
                        """)
                .bins("A-1  RESERVE  1000000 ft3  9000000 lb  A  seq 1")
                .stock("A-1", "paper", "PLACED-1", 1);
        DATABASE.sql().sql("""
                        INSERT INTO materials (tenant_id, material_id, material_code, description, material_type,
                                               unit_of_measure)
                        VALUES ('tenant-prod-001', 'unmeasured', 'unmeasured', 'nobody measured it', 'OTHER', 'EA')
                        """).update();
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @AfterEach
    void nothingIsWrittenAndTheServiceStillAnswers() {
        assertThat(DATABASE.sql()
                        .sql("SELECT (SELECT count(*) FROM putaway_recommendations) + (SELECT count(*) FROM bin_holds)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(service.graphQl("{ facilities { facilityId } }")
                        .data()
                        .at("/facilities/0/facilityId")
                        .asString())
                .isEqualTo("plant");
    }

    @Test
    void anEmptyBatch() {
        assertRefused(batch("plant", List.of()), "BATCH_EMPTY", "input.items");
    }

    @Test
    void fiveThousandAndOneItems() {
        List<Map<String, Object>> items = IntStream.rangeClosed(0, 5_000)
                .mapToObj(number -> item("LOT-" + number))
                .toList();

        assertRefused(batch("plant", items), "BATCH_TOO_LARGE", "input.items");
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1e12", "1000000000.0001", "0.00001", "99999999999999999999999999999999999999999999"})
    void quantitiesOutOfRange(String quantity) {
        assertRefused(
                batch("plant", List.of(item("LOT-1", "quantity", quantity))),
                "NUMBER_OUT_OF_RANGE",
                "input.items[0].quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999999999", "many", ""})
    void quantitiesThatAreNoNumbers(String quantity) {
        assertThat(batch("plant", List.of(item("LOT-1", "quantity", quantity))).errorCodes())
                .containsExactly("REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({"cubicFeet,0", "cubicFeet,-5.5", "cubicFeet,1000000.001", "weightLbs,0", "weightLbs,10000001"})
    void measurementsOutOfRange(String field, String value) {
        assertRefused(
                batch("plant", List.of(item("LOT-1", field, value))), "NUMBER_OUT_OF_RANGE", "input.items[0]." + field);
    }

    @Test
    void anUnknownFacility() {
        assertThat(batch("nowhere", List.of(item("LOT-1"))).errorCodes()).containsExactly("FACILITY_NOT_FOUND");
    }

    @Test
    void unknownMaterialsAreAllNamed() {
        GraphQlAnswer answer = batch(
                "plant",
                List.of(
                        item("LOT-1", "materialId", "nothing"),
                        item("LOT-2"),
                        item("LOT-3", "materialId", "'; DROP TABLE lots; --")));

        assertThat(answer.errorCodes()).containsExactly("MATERIAL_NOT_FOUND", "MATERIAL_NOT_FOUND");
        assertThat(answer.argumentPaths()).containsExactly("input.items[0].materialId", "input.items[2].materialId");
    }

    @Test
    void moreThanAnyLotByMasterData() {
        GraphQlAnswer answer = batch(
                "plant",
                List.of(
                        item("LOT-1"),
                        item("LOT-2", "materialId", "nothing"),
                        heap("LOT-3", "lead", 1_000_000_000),
                        heap("LOT-4", "foam", 40_123_456)));

        assertThat(answer.errorCodes())
                .containsExactly("MATERIAL_NOT_FOUND", "NUMBER_OUT_OF_RANGE", "NUMBER_OUT_OF_RANGE");
        assertThat(answer.argumentPaths())
                .containsExactly("input.items[1].materialId", "input.items[2].quantity", "input.items[3].quantity");
        String single = "(input: {facilityId: \"plant\", item: "
                + "{lotNumber: \"L\", materialId: \"lead\", quantity: 1000000000}}";
        assertThat(service.graphQl("{ putawayOptions" + single + ") { score } }")
                        .argumentPaths())
                .containsExactly("input.item.quantity");
        assertThat(service.graphQl("{ explainBin" + single + ", locationId: \"A-1\") { feasible } }")
                        .argumentPaths())
                .containsExactly("input.item.quantity");
    }

    @Test
    void asManyUnitsAsThereCanBeAreOnlyTooManyForEveryBin() {
        JsonNode unplaced = service.graphQl(
                        "mutation { recommendPutaway(input: {facilityId: \"plant\", item: {lotNumber: \"L\","
                                + " materialId: \"paper\", quantity: 1000000000}}) { unplaced { reasonCode } } }")
                .data()
                .at("/recommendPutaway/unplaced");

        assertThat(unplaced.get("reasonCode").asString()).isEqualTo("LARGER_THAN_ANY_BIN");
    }

    @Test
    void aSplinterOfAUnitThatIsHeavierThanAnyUnit() {
        Map<String, Object> splinter = item("LOT-1", "quantity", "0.0001");
        splinter.put("cubicFeet", 5);
        splinter.put("weightLbs", 1500);

        assertRefused(batch("plant", List.of(splinter)), "NUMBER_OUT_OF_RANGE", "input.items[0].weightLbs");
    }

    @Test
    void duplicateLotNumbers() {
        assertRefused(
                batch("plant", List.of(item("LOT-1"), item("LOT-1"))), "LOT_DUPLICATED", "input.items[1].lotNumber");
    }

    @Test
    void aLotThatIsInABinAlready() {
        assertRefused(
                batch("plant", List.of(item("LOT-1"), item("PLACED-1"))),
                "LOT_ALREADY_PLACED",
                "input.items[1].lotNumber");
    }

    @Test
    void measurementsThatNobodyHas() {
        GraphQlAnswer answer = batch("plant", List.of(item("LOT-1", "materialId", "unmeasured")));

        assertThat(answer.errorCodes()).containsExactly("MEASUREMENTS_MISSING", "MEASUREMENTS_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "tab\tin it"})
    void lotNumbersThatCannotBeRead(String number) {
        assertRefused(batch("plant", List.of(item(number))), "TEXT_INVALID", "input.items[0].lotNumber");
    }

    /** JSON can spell them, UTF-8 and PostgreSQL cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"zero\\u0000byte", "half\\ud800", "\\udc00half", "\\udc00\\ud800"})
    void textThatNoDatabaseKeeps(String text) {
        String item = "{\"lotNumber\": \"" + text + "\", \"materialId\": \"paper\", \"quantity\": 1}";
        String input = "{\"facilityId\": \"plant\", \"items\": [" + item + "]}";
        GraphQlAnswer answer = service.post(
                "application/json",
                BodyPublishers.ofString("{\"query\": \"" + BATCH.replace('\n', ' ') + "\", \"variables\": {\"input\": "
                        + input + "}}"));

        assertThat(answer.errorCodes()).containsExactly("TEXT_INVALID");
        assertThat(answer.argumentPaths()).containsExactly("input.items[0].lotNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half\\ud800", "zero\\u0000byte"})
    void documentsThatNoDatabaseKeeps(String text) {
        GraphQlAnswer answer = service.post(
                "application/json",
                BodyPublishers.ofString(
                        "{\"query\": \"{ bins(facilityId: \\\"" + text + "\\\") { edges { cursor } } }\"}"));

        assertThat(answer.errorCodes()).containsExactly("TEXT_INVALID");
    }

    @Test
    void aLotNumberOfThousandsOfCharacters() {
        assertRefused(batch("plant", List.of(item("L".repeat(5_000)))), "TEXT_INVALID", "input.items[0].lotNumber");
    }

    @Test
    void anotherTenant() {
        GraphQlAnswer answer = service.graphQl(
                BATCH,
                Map.of("input", Map.of("tenantId", "other", "facilityId", "plant", "items", List.of(item("L")))));

        assertThat(answer.errorCodes()).containsExactly("TENANT_FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"{ facilities { facilityId } }\"",
                "not json at all",
                "",
                "[]",
                "null",
                "{\"queri\": \"{ facilities { facilityId } }\"}"
            })
    void bodiesThatAreNoRequest(String body) {
        GraphQlAnswer answer = service.post("application/json", BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCodes()).containsExactly("REQUEST_MALFORMED");
    }

    @Test
    void aContentTypeThatIsNotJson() {
        GraphQlAnswer answer = service.post("text/plain", BodyPublishers.ofString("{ facilities { facilityId } }"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.errorCodes()).containsExactly("REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ facilities { facilityId",
                "{ nonsense }",
                "7",
                "mutation { getBatchPutawayRecommendations(input: {facilityId: 5.5, items: \"none\"}) "
                        + "{ recommendations { locationCode } } }",
                "mutation { getBatchPutawayRecommendations { recommendations { locationCode } } }"
            })
    void documentsThatDoNotMatchTheSchema(String document) {
        assertThat(service.graphQl(document).errorCodes()).isNotEmpty().containsOnly("REQUEST_MALFORMED");
    }

    @Test
    void aBodyOfFiftyMegabytes() {
        assertTooLarge(BodyPublishers.ofByteArray(new byte[50 << 20]));
    }

    @Test
    void aBodyOfFiftyMegabytesThatDoesNotSayItsLength() {
        assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50 << 20])));
    }

    @Test
    void aDeepQuery() {
        String deep = "{ __schema { types { " + "fields { type { ".repeat(30) + "name" + " } }".repeat(30) + " } } }";

        assertThat(service.graphQl(deep).errorCodes()).containsExactly("REQUEST_TOO_LARGE");
    }

    @Test
    void aQueryNestedThousandsOfTimes() {
        String nested = "{ facilities ".repeat(20_000);

        assertThat(service.graphQl(nested).errorCodes()).isNotEmpty().containsOnly("REQUEST_MALFORMED");
    }

    @Test
    void theMainJobAHundredTimesByAliases() {
        String job = "getBatchPutawayRecommendations(input: {facilityId: \"plant\", items: []}) "
                + "{ processingSummary { totalItems } } ";
        StringBuilder document = new StringBuilder("mutation { ");
        IntStream.range(0, 100)
                .forEach(number ->
                        document.append("a").append(number).append(": ").append(job));

        assertThat(service.graphQl(document.append("}").toString()).errorCodes())
                .containsExactly("REQUEST_TOO_LARGE");
    }

    @Test
    void pagesOutOfBoundsAndForeignCursors() {
        assertThat(service.graphQl("{ bins(facilityId: \"plant\", first: 501) { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("NUMBER_OUT_OF_RANGE");
        assertThat(service.graphQl("{ recommendations(facilityId: \"plant\", after: \"Zm9v\") { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("CURSOR_INVALID");
    }

    @Test
    void anUnknownPath() {
        HttpResponse<String> response = service.send(
                HttpRequest.newBuilder(service.root().resolve("/nowhere")).build());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("PATH_NOT_FOUND").doesNotContain("trace");
    }

    private static void assertTooLarge(HttpRequest.BodyPublisher body) {
        HttpResponse<String> response;
        try {
            response = service.send(HttpRequest.newBuilder(service.root().resolve("/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build());
        } catch (IllegalStateException connectionClosedWhileSending) {
            // The service answers without reading on; the client may notice the closed connection first.
            assertThat(connectionClosedWhileSending).hasRootCauseInstanceOf(IOException.class);
            return;
        }
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("REQUEST_TOO_LARGE");
    }

    private static void assertRefused(GraphQlAnswer answer, String code, String path) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.errorCodes()).containsExactly(code);
        assertThat(answer.argumentPaths()).containsExactly(path);
        assertThat(answer.body().at("/data/getBatchPutawayRecommendations").isNull())
                .isTrue();
        assertThat(answer.body().toString()).doesNotContain("Exception", "com.agogsaas", "SELECT");
    }

    private static GraphQlAnswer batch(String facility, List<Map<String, Object>> items) {
        return service.graphQl(BATCH, Map.of("input", Map.of("facilityId", facility, "items", items)));
    }

    private static Map<String, Object> item(String lot) {
        return new HashMap<>(Map.of("lotNumber", lot, "materialId", "paper", "quantity", 1));
    }

    private static Map<String, Object> heap(String lot, String material, int quantity) {
        return Map.of("lotNumber", lot, "materialId", material, "quantity", quantity);
    }

    private static Map<String, Object> item(String lot, String field, Object value) {
        Map<String, Object> item = item(lot);
        item.put(field, value);
        return item;
    }
}
