package com.agogsaas.wms.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Every mutation leaves a row that says who, what and how it ended. */
class AuditTrailIT {

    private static final String RECOMMEND = """
            mutation ($lot: String!, $facility: ID!) {
              recommendPutaway(input: {facilityId: $facility, item: {lotNumber: $lot, materialId: "paper", quantity: 1}}) {
                recommendation { recommendationId }
              }
            }
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE)
                .materials("paper  0.5 ft3  10 lb  A")
                .bins("A-1  RESERVE  1000 ft3  9000 lb  A  seq 1");
        service = RunningService.start(DATABASE, ISSUER.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    @BeforeEach
    void forget() {
        DATABASE.sql().sql("TRUNCATE audit_trail").update();
    }

    @Test
    void whatWasDoneIsWrittenDownInItsTransaction() {
        recommend("LOT-1", "plant").data();

        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("caller", "anna")
                        .containsEntry("operation", "recommendPutaway")
                        .containsEntry("outcome", "DONE")
                        .containsEntry(
                                "targets",
                                "{\"lotNumber\": \"LOT-1\", \"facilityId\": \"plant\", \"materialId\": \"paper\"}"));
        assertThat(DATABASE.sql().sql("""
                                SELECT count(DISTINCT xmin::text)
                                  FROM (SELECT xmin FROM audit_trail
                                        UNION ALL
                                        SELECT xmin FROM putaway_recommendations WHERE lot_number = 'LOT-1') AS row
                                """).query(Integer.class).single())
                .as("transactions that wrote the recommendation and its row")
                .isEqualTo(1);
        assertThat(DATABASE.sql()
                        .sql("SELECT created_by FROM putaway_recommendations WHERE lot_number = 'LOT-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("anna");
    }

    @Test
    void whatWasRefusedIsWrittenDownToo() {
        recommend("LOT-2", "nowhere");
        recommend(" ", "plant");

        assertThat(rows()).extracting(row -> row.get("outcome")).containsExactly("FACILITY_NOT_FOUND", "TEXT_INVALID");
    }

    @Test
    void queriesLeaveNoRow() {
        service.graphQl(token(), "{ facilities { facilityId } }", Map.of()).data();

        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_trail SET caller = 'ben'", "DELETE FROM audit_trail", "TRUNCATE audit_trail"})
    void theTenantRoleChangesNoRow(String statement) {
        recommend("LOT-3", "plant").data();

        assertThatThrownBy(() -> DATABASE.asTenant(
                        SmallWarehouse.TENANT, sql -> sql.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static GraphQlAnswer recommend(String lot, String facility) {
        return service.graphQl(token(), RECOMMEND, Map.of("lot", lot, "facility", facility));
    }

    private static String token() {
        return ISSUER.token(SmallWarehouse.TENANT, "putaway:read putaway:write");
    }

    private static List<Map<String, Object>> rows() {
        return DATABASE.sql()
                .sql(
                        "SELECT caller, operation, targets::text AS targets, outcome FROM audit_trail ORDER BY happened_at")
                .query()
                .listOfRows();
    }
}
