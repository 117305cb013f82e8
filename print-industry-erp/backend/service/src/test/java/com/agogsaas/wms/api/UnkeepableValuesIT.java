package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, times and places in lists that PostgreSQL cannot keep are refused with a code before it sees them. */
class UnkeepableValuesIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("A-1  RESERVE  10 ft3  500 lb  A  seq 1");
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void escapesOfTextThatNoDatabaseKeeps() {
        for (int time = 0; time < 2; time++) {
            GraphQlAnswer answer = service.graphQl(
                    "{ bins(facilityId: \"plant\", filter: {zone: \"\\u0000\"}) { edges { cursor } } }");

            assertThat(answer.errorCodes()).containsExactly("TEXT_INVALID");
            assertThat(answer.argumentPaths()).containsExactly("filter.zone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z", "1899-12-31T23:59:59Z"})
    void timesThatNoWarehouseHas(String time) {
        String document = "query ($from: DateTime) { capacityFailures(facilityId: \"plant\", filter: {from: $from}) "
                + "{ edges { cursor } } }";

        assertThat(service.graphQl(document, Map.of("from", time)).errorCodes()).containsExactly("REQUEST_MALFORMED");
        assertThat(service.graphQl("{ capacityFailures(facilityId: \"plant\", filter: {from: \"" + time
                                + "\"}) { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendations(facilityId: \"plant\", ",
                "dimensionVerifications(facilityId: \"plant\", ",
                "capacityFailures(facilityId: \"plant\", ",
                "crossDockCancellations(facilityId: \"plant\", ",
                "crossDockOpportunities(facilityId: \"plant\", ",
                "remediations(",
                "materialVelocityHistory(facilityId: \"plant\", materialId: \"paper\", "
            })
    void cursorsThatNoRowHas(String list) {
        for (String key : List.of(
                "+99999999-12-31T23:59:59Z x",
                "+99999999-12-31T23:59:59Z",
                "true 1 +99999999-12-31T23:59:59Z 2026-01-01T00:00:00Z 1 x",
                "true 99999 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z 1 x",
                "\0")) {
            String cursor = Connections.cursorAt(key);
            assertThat(service.graphQl("{ " + list + "after: \"" + cursor + "\") { edges { cursor } } }")
                            .errorCodes())
                    .as(key)
                    .containsExactly("CURSOR_INVALID");
        }
    }
}
