package com.agogsaas.wms.importing;

import static com.agogsaas.wms.importing.ImportClient.problems;
import static com.agogsaas.wms.importing.ImportClient.status;
import static com.agogsaas.wms.importing.ImportClient.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of every kind: taken in whole, or not at all and with a report. */
class ImportIT {

    private static final String LOCATIONS = """
            location_code,location_type,cubic_feet,max_weight_lbs,zone,abc_class,pick_sequence
            B-1,PICK_FACE,35.0019,1500.009,AMBIENT,A,1
            B-2,RESERVE,64,4000,AMBIENT,C,
            """;

    private static final String MATERIALS = """
            material_code,description,unit_cubic_feet,unit_weight_lbs
            PR-1,"Gloss, 80 lb",2,50
            PR-2,Büttenpapier,1,20
            """;

    private static final String LOTS = """
            lot_number,material_code,location_code,quantity_on_hand,received_at
            L-1,PR-1,B-1,4,2026-01-31 08:15
            L-2,PR-2,,0.5,2026-01-31
            """;

    private static final String ORDERS = """
            order_number,material_code,quantity_ordered,ordered_at,customer_name
            SO-1,PR-1,2,2026-01-31 08:15,Alder Press
            SO-1,PR-2,1,2026-01-31 08:15,Alder Press
            SO-2,PR-1,5,2026-02-01T09:00:00Z,
            """;

    private static final String TRANSACTIONS = """
            transaction_id,transaction_type,material_code,quantity,occurred_at,from_location_code,reverses_transaction_id
            T-1,ISSUE,PR-1,2,2026-01-31 08:15,B-1,
            T-2,REVERSAL,PR-1,2,2026-01-31 09:15,,T-1
            ,ADJUSTMENT,PR-2,-0.5,2026-01-31 10:00,B-1,
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static ImportClient client;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new ImportClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void anEmptyWarehouse() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE);
    }

    @Test
    void takesInEveryKind() {
        assertThat(written(succeeded(client.csv("LOCATIONS", LOCATIONS)))).containsExactly("locations 2+0");
        assertThat(written(succeeded(client.csv("MATERIALS", MATERIALS)))).containsExactly("materials 2+0");
        assertThat(written(succeeded(client.csv("LOTS", LOTS)))).containsExactly("lots 2+0");
        assertThat(written(succeeded(client.csv("ORDERS", ORDERS)))).containsExactly("orders 2+0", "orderLines 3+0");
        assertThat(written(succeeded(client.csv("TRANSACTIONS", TRANSACTIONS)))).containsExactly("transactions 3+0");

        assertThat(text("SELECT (finished_at > materials.created_at)::text FROM import_jobs JOIN materials USING"
                        + " (tenant_id) WHERE kind = 'MATERIALS' LIMIT 1"))
                .as("an import ends after its rows were written, not when that began")
                .containsExactly("true");
        assertThat(text("SELECT cubic_feet || ' ' || max_weight_lbs FROM inventory_locations ORDER BY location_code"))
                .as("a bin offers no more than it has")
                .containsExactly("35.001 1500.00", "64.000 4000.00");
        assertThat(text("SELECT description FROM materials ORDER BY material_code"))
                .containsExactly("Gloss, 80 lb", "Büttenpapier");
        assertThat(text("SELECT lot_number || ' ' || coalesce(location_code, '-') FROM lots LEFT JOIN"
                        + " inventory_locations USING (location_id) ORDER BY lot_number"))
                .containsExactly("L-1 B-1", "L-2 -");
        assertThat(text("SELECT order_number || ' ' || line_number FROM sales_orders JOIN sales_order_lines"
                        + " USING (order_id) ORDER BY 1"))
                .containsExactly("SO-1 1", "SO-1 2", "SO-2 1");
        assertThat(text("SELECT DISTINCT (created_by ~ '^import-.+')::text FROM inventory_transactions"))
                .containsExactly("true");
    }

    @Test
    void aDryRunSaysWhatWouldBeWrittenAndWritesNothing() {
        JsonNode job = succeeded(client.dryRun("MATERIALS", MATERIALS));
        assertThat(job.get("dryRun").asBoolean()).isTrue();
        assertThat(written(job)).containsExactly("materials 2+0");
        assertThat(rowsOfTheWarehouse()).isZero();
    }

    @Test
    void aRequestCanCarryASmallFileItself() {
        String importId = client.create("MATERIALS", Map.of("csv", MATERIALS));
        assertThat(written(succeeded(client.end(importId)))).containsExactly("materials 2+0");
    }

    @Test
    void oneBadRowKeepsAllOthersOutAndEveryBadRowIsReported() {
        JsonNode job = client.csv("MATERIALS", MATERIALS + """
                PR-3,no volume,-1,many
                PR-1,again,1,1
                PR-4,fine,1,1
                """);
        assertThat(status(job)).isEqualTo("REJECTED");
        assertThat(problems(job))
                .containsExactly(
                        "4 unit_cubic_feet NUMBER_OUT_OF_RANGE",
                        "4 unit_weight_lbs NUMBER_MALFORMED",
                        "5 material_code REPEATED_IN_FILE");
        assertThat(job.at("/report/problems/2/reason").asString()).isEqualTo("The same is in line 2 already");
        assertThat(job.get("rowsRead").asInt()).isEqualTo(5);
        assertThat(job.get("rowsAccepted").asInt()).isEqualTo(3);
        assertThat(job.get("rowsRejected").asInt()).isEqualTo(2);
        assertThat(written(job)).isEmpty();
        assertThat(rowsOfTheWarehouse()).isZero();
    }

    @Test
    void theProblemsAreToBeHadAsCsv() {
        String importId = client.create("MATERIALS", Map.of("csv", "material_code,unit_cubic_feet\nPR-1,\"1,5\"\n"));
        client.end(importId);
        assertThat(client.problemsAsCsv(importId).body().lines())
                .containsExactly(
                        "line,column,value,code,reason",
                        "2,unit_cubic_feet,\"1,5\",NUMBER_MALFORMED,"
                                + "\"Expected a number such as 1234.5, with a point before the decimals\"");
        assertThat(client.problemsAsCsv("none").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksForCsvIsToldInJsonThatThereIsNone() {
        HttpResponse<String> answer =
                service.send(HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/none/problems"))
                        .header("Accept", "text/csv")
                        .build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("{").contains("IMPORT_NOT_FOUND");
    }

    /** As some clients call whatever they send unless they are told otherwise. */
    @Test
    void aFileThatIsSaidToBeAFormIsTakenAllTheSame() {
        String importId = client.create("MATERIALS", Map.of("dryRun", true));
        BodyPublisher file = BodyPublishers.ofString("material_code,unit_cubic_feet\nFORM-1,1\n");
        assertThat(client.send(importId, "application/x-www-form-urlencoded", file)
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.end(importId).get("rowsAccepted").asInt()).isEqualTo(1);
    }

    @Test
    void aFormThatContainsTheFileIsRefusedAndTheImportStillWaits() {
        String importId = client.create("MATERIALS", Map.of("dryRun", true));
        HttpResponse<String> answer =
                client.send(importId, "multipart/form-data; boundary=x", BodyPublishers.ofString("--x--"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("REQUEST_MALFORMED", "the file itself");
        assertThat(status(client.look(importId))).isEqualTo("CREATED");
    }

    @Test
    void aListOfImportsCarriesTheBeginningOfTheirReports() {
        JsonNode job = client.csv("MATERIALS", "material_code,unit_cubic_feet\n" + "M,x\n".repeat(1_500));
        assertThat(problems(job)).hasSize(1_000);
        assertThat(job.at("/report/problemCount").asInt()).isEqualTo(1_500);
        assertThat(service.graphQl("{ importJobs(first: 1) { edges { node { report { problemCount problems(first: 1000)"
                                + " { line } } } } } }")
                        .data()
                        .at("/importJobs/edges/0/node/report/problems"))
                .hasSize(100);
    }

    @Test
    void aFileOfMasterDataTakenInAgainChangesNothingAndAnotherOneWhatItSays() {
        client.csv("LOCATIONS", LOCATIONS);
        client.csv("MATERIALS", MATERIALS);
        assertThat(written(succeeded(client.csv("LOCATIONS", LOCATIONS)))).containsExactly("locations 0+0");
        assertThat(written(succeeded(client.csv("MATERIALS", MATERIALS)))).containsExactly("materials 0+0");

        JsonNode job = succeeded(client.csv("MATERIALS", "material_code,unit_weight_lbs\nPR-1,51\nPR-2,20\n"));
        assertThat(written(job)).containsExactly("materials 0+1");
        assertThat(text("SELECT description || ' ' || unit_weight_lbs FROM materials ORDER BY material_code"))
                .as("columns that a file does not have stay as they are")
                .containsExactly("Gloss, 80 lb 51", "Büttenpapier 20");
    }

    @Test
    void stockOrdersAndMovementsTakenInAgainAreRefusedRowByRow() {
        takesInEveryKind();
        assertThat(problems(client.csv("LOTS", LOTS)))
                .containsExactly("2 lot_number ALREADY_PRESENT", "3 lot_number ALREADY_PRESENT");
        assertThat(problems(client.csv("ORDERS", ORDERS)))
                .containsExactly(
                        "2 order_number ALREADY_PRESENT",
                        "3 order_number ALREADY_PRESENT",
                        "4 order_number ALREADY_PRESENT");
        assertThat(problems(client.csv("TRANSACTIONS", TRANSACTIONS)))
                .as("a movement without an identifier is known by its content")
                .contains("2 transaction_id ALREADY_PRESENT", "4 transaction_id ALREADY_PRESENT");
        assertThat(text("SELECT count(*)::text FROM inventory_transactions")).containsExactly("3");
    }

    @Test
    void tenantsSeeAndTouchTheirOwnRowsOnly() {
        new SmallWarehouse(DATABASE, "tenant-b")
                .materials("PR-1  9 ft3  9 lb  B")
                .bins("B-1 BULK 9 ft3 9 lb B seq 9");
        JsonNode job = client.csv("LOTS", LOTS);
        assertThat(problems(job))
                .as("what another tenant has is not there")
                .containsExactly(
                        "2 location_code LOCATION_UNKNOWN",
                        "2 material_code MATERIAL_UNKNOWN",
                        "3 material_code MATERIAL_UNKNOWN");
        succeeded(client.csv("MATERIALS", MATERIALS));
        succeeded(client.csv("LOCATIONS", LOCATIONS));
        assertThat(text("SELECT unit_cubic_feet::text FROM materials WHERE tenant_id = 'tenant-b'"))
                .containsExactly("9");

        String importId = client.create("MATERIALS", Map.of());
        try (RunningService other = RunningService.start(DATABASE, "tenant.id=tenant-b")) {
            ImportClient stranger = new ImportClient(other);
            assertThat(stranger.look(importId).isNull()).isTrue();
            assertThat(stranger.cancel(importId).errorCodes()).containsExactly("IMPORT_NOT_FOUND");
            assertThat(stranger.problemsAsCsv(importId).statusCode()).isEqualTo(404);
        }
        assertThat(client.start("MATERIALS", Map.of("tenantId", "tenant-b")).errorCodes())
                .containsExactly("TENANT_FORBIDDEN");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefusedBeforeAnyFile() {
        assertThat(client.start("LOTS", Map.of("format", "ONLINE_RETAIL")).errorCodes())
                .containsExactly("IMPORT_OPTIONS_INVALID");
        assertThat(client.start("LOTS", Map.of("charset", "klingon")).errorCodes())
                .containsExactly("IMPORT_OPTIONS_INVALID");
        assertThat(client.start("LOTS", Map.of("facilityId", "elsewhere")).errorCodes())
                .containsExactly("FACILITY_NOT_FOUND");
        assertThat(client.start("LOTS", Map.of("fileName", "x".repeat(1_001))).errorCodes())
                .containsExactly("TEXT_INVALID");
    }

    private static JsonNode succeeded(JsonNode job) {
        assertThat(status(job)).as(job.toPrettyString()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static List<String> text(String query) {
        return DATABASE.sql().sql(query).query(String.class).list();
    }

    private static long rowsOfTheWarehouse() {
        return DATABASE.sql().sql("""
                        SELECT (SELECT count(*) FROM materials) + (SELECT count(*) FROM inventory_locations)
                             + (SELECT count(*) FROM lots)
                        """).query(Long.class).single();
    }
}
