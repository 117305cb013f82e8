package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Even a fault that nobody foresaw, here a database whose tables are gone, tells the caller nothing of the inside. */
class FaultAnswerIT {

    /** Words of stack traces, of SQL and of PostgreSQL's messages. */
    private static final String[] INSIDES = {
        "Exception",
        "\tat ",
        "com.agogsaas",
        "org.postgresql",
        "org.springframework",
        "SELECT",
        "INSERT",
        "relation",
        "does not exist",
        "bad SQL grammar",
        "wms_tenant_role"
    };

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE);
        service = RunningService.start(DATABASE);
        for (String table : new String[] {"facilities", "import_jobs", "audit_trail", "materials", "lots"}) {
            DATABASE.sql()
                    .sql("ALTER TABLE " + table + " RENAME TO gone_" + table)
                    .update();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ facilities { facilityId } }",
                "{ importJobs { edges { node { importId } } } }",
                "mutation { cancelImport(input: {importId: \"1\"}) { job { importId } } }",
                "mutation { recommendPutaway(input: {facilityId: \"plant\", item: {lotNumber: \"L\","
                        + " materialId: \"paper\", quantity: 1}}) { unplaced { lotNumber } } }"
            })
    void anOperationSaysNoMoreThanThatThereIsOne(String document) {
        GraphQlAnswer answer = service.graphQl(document);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.errorCodes()).containsExactly("INTERNAL_ERROR");
        assertThat(answer.errors().get(0).at("/extensions/errorId").asString()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET problems", "PUT content"})
    void norDoTheFilesOfImports(String request) {
        String[] words = request.split(" ", -1);
        HttpResponse<String> response =
                service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/1/" + words[1]))
                        .method(words[0], BodyPublishers.ofString("a,b\n"))
                        .build());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("INTERNAL_ERROR").doesNotContain(INSIDES);
    }
}
