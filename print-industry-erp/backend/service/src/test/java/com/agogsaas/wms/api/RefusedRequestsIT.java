package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the HTTP layer refuses before anybody looks at what they ask for. */
class RefusedRequestsIT {

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

    @AfterEach
    void nothingIsWritten() {
        assertThat(DATABASE.sql()
                        .sql("SELECT count(*) FROM putaway_recommendations")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Nothing is carried out for them: their answer could not be given. */
    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "text/html", "image/*", "nonsense"})
    void whoTakesNoJson(String accepted) {
        HttpResponse<String> response = accepting(accepted);

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(response.body()).contains("REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/graphql-response+json",
                "*/*",
                "application/*;q=0.1",
                "text/event-stream, application/json"
            })
    void whoTakesJson(String accepted) {
        assertThat(accepting(accepted).body()).contains("FACILITY_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404,PATH_NOT_FOUND", "/error,404,PATH_NOT_FOUND", "/graphql/,404,PATH_NOT_FOUND"})
    void whatBrowsersAskForIsRefusedInTheSameShape(String path, int status, String code) {
        HttpResponse<String> response =
                service.send(HttpRequest.newBuilder(service.root().resolve(path))
                        .header("Accept", "text/html")
                        .build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{").contains(code);
    }

    /**
     * A form that was read before anybody asked for it would be a fault of the service here, and too much for it
     * elsewhere.
     */
    @ParameterizedTest
    @CsvSource({"PUT,/graphql", "PATCH,/nowhere", "DELETE,/nowhere", "PUT,/api/wms/imports/none/content"})
    void formsAreNotRead(String method, String path) {
        HttpResponse<String> response =
                service.send(HttpRequest.newBuilder(service.root().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString("a=%ZZ"))
                        .build());

        assertThat(response.statusCode()).isIn(404, 405);
        assertThat(response.body()).startsWith("{").contains("\"code\"");
    }

    /** To the facility that is there if it were carried out wrongly, so that something would be written. */
    private static HttpResponse<String> accepting(String accepted) {
        String facility = accepted.contains("application") || accepted.contains("*/*") ? "nowhere" : "plant";
        return service.send(HttpRequest.newBuilder(service.root().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .POST(BodyPublishers.ofString("{\"query\": \"mutation { getBatchPutawayRecommendations(input: {"
                        + "facilityId: \\\"" + facility + "\\\", items: [{lotNumber: \\\"LOT-1\\\", "
                        + "materialId: \\\"paper\\\", quantity: 1}]}) { recommendations { locationCode } } }\"}"))
                .build());
    }
}
