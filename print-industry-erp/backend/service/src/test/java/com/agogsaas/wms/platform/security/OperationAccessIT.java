package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.platform.security.SchemaDocuments.RootField;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import graphql.schema.GraphQLSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every query, mutation and subscription that the schema has, asked with a real tenant's ids by those who may not. A
 * new field is tested by existing.
 */
class OperationAccessIT {

    private static final String TENANT = SmallWarehouse.TENANT;

    /** What the tenant's rows say and no document asks for. */
    static final String[] SECRETS = {"Plant one", "A-01-01", "LOT-1", "LOT-2", "The first bin along the walk"};

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TenantRows ROWS = new TenantRows(DATABASE);
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static RunningService service;

    @BeforeAll
    static void start() {
        SampleRows.insertEverything(DATABASE.sql(), TENANT);
        SampleRows.insertRelocation(DATABASE.sql(), TENANT);
        // What the service does by itself would write rows while this test watches them.
        service = RunningService.start(
                DATABASE,
                Stream.concat(Stream.of("jobs.at-once=0"), Stream.of(ISSUER.settings()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    static List<RootField> fields() {
        return SchemaDocuments.withoutTenant(schema());
    }

    /** One document for each. */
    static List<RootField> eachFieldOnce() {
        return fields().stream().filter(field -> field.number() == 0).toList();
    }

    static List<RootField> fieldsNamingTheTenant() {
        return SchemaDocuments.namingTheTenant(schema());
    }

    static List<RootField> fieldsForAdministrators() {
        return eachFieldOnce().stream().filter(RootField::isForAdministrators).toList();
    }

    private static GraphQLSchema schema() {
        return service.bean(GraphQlSource.class).schema();
    }

    @ParameterizedTest
    @MethodSource("eachFieldOnce")
    void withoutATokenThereIsNoAnswer(RootField field) {
        GraphQlAnswer answer = service.graphQl(field.document());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().has("data")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("eachFieldOnce")
    void withoutTheScopeNothingIsReadOrWritten(RootField field) {
        String scopes = field.kind().equals("mutation") ? "putaway:read" : "putaway:write";
        assertUntouched(field, ISSUER.token(TENANT, scopes), "SCOPE_MISSING");
        assertUntouched(field, ISSUER.token(TENANT, ""), "SCOPE_MISSING");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void anotherTenantsBearerSeesAndChangesNothing(RootField field) {
        Map<String, String> before = rows();

        GraphQlAnswer answer = service.graphQl(ISSUER.token("tenant-b", "wms:admin"), field.document(), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .doesNotContain(SECRETS)
                .doesNotContain("INTERNAL_ERROR", "REQUEST_MALFORMED", "REQUEST_TOO_LARGE");
        assertThat(rows()).isEqualTo(before);
    }

    /**
     * Were a tenant forgotten anywhere, these would meet the wrong rows. It also shows that the documents of this test
     * do something: each field succeeds for those whose rows they are.
     */
    @Test
    void whoHasTheSameIdsReadsAndChangesTheirOwn() {
        Map<String, String> before = rows();
        Set<String> succeeded = new TreeSet<>();
        for (RootField field : fields()) {
            String twin = "twin-" + UUID.randomUUID();
            SampleRows.insertEverything(DATABASE.sql(), twin);
            SampleRows.insertRelocation(DATABASE.sql(), twin);
            GraphQlAnswer answer = service.graphQl(ISSUER.token(twin, "wms:admin"), field.document(), Map.of());
            assertThat(answer.errorCodes()).as("%s", field).doesNotContain("INTERNAL_ERROR", "REQUEST_MALFORMED");
            boolean found = answer.body().at("/data/" + field.field().getName()).isContainer();
            if (found && answer.errors().isEmpty()) {
                succeeded.add(field.field().getName());
            }
        }

        assertThat(succeeded)
                .isEqualTo(eachFieldOnce().stream()
                        .map(field -> field.field().getName())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fieldsNamingTheTenant")
    void namingTheOtherTenantIsRefused(RootField field) {
        assertUntouched(field, ISSUER.token("tenant-b", "wms:admin"), "TENANT_FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("fieldsForAdministrators")
    void whatIsForAdministratorsIsRefusedToOthers(RootField field) {
        assertUntouched(field, ISSUER.token(TENANT, "putaway:read putaway:write"), "ADMIN_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, problems, putaway:write,              403, SCOPE_MISSING",
        "GET, problems, other:scope,                403, SCOPE_MISSING",
        "PUT, content,  putaway:read putaway:write, 403, ADMIN_REQUIRED",
    })
    void theFilesOfImportsNeedTheirScopes(String method, String file, String scopes, int status, String code) {
        var response = service.send(importFile(method, file, ISSUER.token(TENANT, scopes)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"md", "html"})
    void reportsNeedTheScopeAndAreTheirTenantsOnly(String kind) {
        assertThat(report(kind, ISSUER.token(TENANT, "putaway:write")).body()).contains("SCOPE_MISSING");

        var response = report(kind, ISSUER.token("tenant-b", "wms:admin"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("FACILITY_NOT_FOUND");
        assertThat(report(kind, ISSUER.token(TENANT, "putaway:read")).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> report(String kind, String token) {
        return service.send(
                HttpRequest.newBuilder(service.root().resolve("/api/wms/reports/facility-1/performance." + kind))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"GET, problems", "PUT, content"})
    void theFilesOfImportsAreTheirTenantsOnly(String method, String file) {
        Map<String, String> before = rows();

        var response = service.send(importFile(method, file, ISSUER.token("tenant-b", "wms:admin")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("IMPORT_NOT_FOUND");
        assertThat(rows()).isEqualTo(before);
    }

    private static HttpRequest importFile(String method, String file, String token) {
        return HttpRequest.newBuilder(service.root().resolve("/api/wms/imports/import-1/" + file))
                .header("Authorization", "Bearer " + token)
                .method(method, method.equals("PUT") ? BodyPublishers.ofString("a,b\n") : BodyPublishers.noBody())
                .build();
    }

    private static void assertUntouched(RootField field, String token, String code) {
        Map<String, String> before = rows();

        GraphQlAnswer answer = service.graphQl(token, field.document(), Map.of());

        assertThat(answer.errorCodes()).containsExactly(code);
        assertThat(answer.body().toString()).doesNotContain(SECRETS);
        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, String> rows() {
        return ROWS.of(TENANT);
    }
}
