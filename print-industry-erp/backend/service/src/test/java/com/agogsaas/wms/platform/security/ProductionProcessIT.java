package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.CronServer;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.ServiceProcess;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TokenIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A production run as an operator starts it: a process of its own, set up by environment variables, on Debian's
 * PostgreSQL 15 with a password, and an issuer of access tokens.
 */
class ProductionProcessIT {

    private static final String TENANT = SmallWarehouse.TENANT;
    private static final String OTHER = "tenant-b";
    private static final String PASSWORD = "not-to-be-seen";
    private static final String FACILITIES = "{ facilities { facilityId } }";

    /** What no answer says. */
    private static final String[] INSIDES = {
        "Exception",
        "java.",
        "com.agogsaas",
        "org.postgresql",
        "org.springframework",
        "nimbus",
        "SELECT",
        "INSERT",
        "wms_tenant_role",
        "bin_holds",
        PASSWORD
    };

    @TempDir
    private static Path folder;

    private static CronServer database;
    private static TokenIssuer issuer;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        database = CronServer.start();
        new Psql(database.superuser()).file(MigrationFiles.bootstrap());
        database.demandPassword(PASSWORD);
        issuer = TokenIssuer.start();
        Path secret = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        service = ServiceProcess.start(Map.of(
                "ENVIRONMENT",
                "production",
                "PORT",
                "0",
                "DB_HOST",
                "127.0.0.1",
                "DB_PORT",
                Integer.toString(database.application().port()),
                "DB_NAME",
                database.application().database(),
                "DB_PASSWORD_FILE",
                secret.toString(),
                "DB_POOL_SIZE",
                "5",
                "OIDC_ISSUER_URI",
                issuer.uri(),
                "OIDC_AUDIENCE",
                TokenIssuer.AUDIENCE));
        for (String tenant : List.of(TENANT, OTHER)) {
            new SmallWarehouse(database.superuser().dataSource(), tenant)
                    .materials("paper  1 ft3  10 lb  A")
                    .bins("A-1  RESERVE  10 ft3  500 lb  A  seq 1");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        database.close();
    }

    @Test
    void theRightTokenDoesTheWholeJob() {
        String token = issuer.token(TENANT, "putaway:read putaway:write");
        PutawayClient client = new PutawayClient((document, variables) -> service.graphQl(token, document, variables));

        String id = client.recommended("L1", "paper", 4);
        client.decided(id, "ACCEPTED");

        assertThat(count("SELECT count(*) FROM lots WHERE tenant_id = 'tenant-prod-001' AND location_id = 'A-1'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM audit_trail WHERE caller = 'anna' AND outcome = 'DONE'"))
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM lots WHERE tenant_id = 'tenant-b'"))
                .isZero();
    }

    static Stream<String> unacceptable() {
        Instant now = Clock.systemUTC().instant();
        return Stream.of(
                issuer.foreignToken(TENANT),
                issuer.unsignedToken(TENANT),
                issuer.confusedToken(TENANT),
                issuer.token(
                        claims -> claims.claim("tenant_id", TENANT).expirationTime(Date.from(now.minusSeconds(90)))),
                issuer.token(claims -> claims.claim("tenant_id", TENANT).audience("another-service")),
                issuer.token(claims -> claims.claim("tenant_id", TENANT).issuer("https://login.example.com")),
                issuer.token(claims -> claims.claim("tenant_id", null)),
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void tokensThatAreForgedOutOfTimeOrForOthersAreRefused(String token) {
        GraphQlAnswer answer = service.graphQl(token, FACILITIES, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.body().toString()).doesNotContain(INSIDES);
    }

    @Test
    void aTokenDoesWhatItsScopesAllow() {
        String reader = issuer.token(TENANT, "putaway:read");
        PutawayClient client = new PutawayClient((document, variables) -> service.graphQl(reader, document, variables));
        String upload =
                "mutation { startImport(input: {facilityId: \"plant\", kind: MATERIALS}) { job { importId } } }";

        assertThat(client.recommend("L2", "paper", 1).errorCodes()).containsExactly("SCOPE_MISSING");
        assertThat(service.graphQl(issuer.token(TENANT, "other"), FACILITIES, Map.of())
                        .errorCodes())
                .containsExactly("SCOPE_MISSING");
        assertThat(service.graphQl(issuer.token(TENANT, "putaway:write"), upload, Map.of())
                        .errorCodes())
                .containsExactly("ADMIN_REQUIRED");
    }

    @Test
    void anotherTenantGetsNothing() {
        PutawayClient owner = new PutawayClient(
                (document, variables) -> service.graphQl(issuer.token(TENANT, "wms:admin"), document, variables));
        PutawayClient other = new PutawayClient(
                (document, variables) -> service.graphQl(issuer.token(OTHER, "wms:admin"), document, variables));
        String id = owner.recommended("L3", "paper", 1);

        assertThat(other.decide(id, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
        assertThat(other.release(id).errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
        assertThat(other.recommend("L4", "paper", 1, "tenantId", TENANT).errorCodes())
                .containsExactly("TENANT_FORBIDDEN");
        assertThat(service.graphQl(issuer.token("tenant-unknown", "wms:admin"), FACILITIES, Map.of())
                        .data()
                        .at("/facilities")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphiql", "/nowhere", "/api/wms/imports/1/content", "/actuator/env"})
    void nothingIsServedWithoutAToken(String path) {
        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path).body()).contains("UNAUTHENTICATED").doesNotContain(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/api/wms/optimization/metrics"})
    void operationsNeedNoToken(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    /** A fault below, and input of the kind that ends up in SQL where somebody was careless. */
    @Test
    void answersSayNothingOfTheInside() {
        String token = issuer.token(TENANT, "wms:admin");
        String quote = "{ bins(facilityId: \"plant' OR 1=1 --\") { edges { node { locationId } } } }";
        String cursor = "{ bins(facilityId: \"plant\", after: \"';DROP TABLE lots\") { edges { cursor } } }";

        for (String document :
                List.of(quote, cursor, "{ nothing }", "{ bins(facilityId: \"\\u0000\") { edges { cursor } } }")) {
            GraphQlAnswer answer = service.graphQl(token, document, Map.of());
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.errorCodes()).as(document).hasSize(1).doesNotContain("INTERNAL_ERROR");
            assertThat(answer.body().toString()).doesNotContain(INSIDES);
        }
        assertThat(service.output()).contains("ready: ").doesNotContain(PASSWORD, "database: ", token);
    }

    private static int count(String query) {
        return JdbcClient.create(database.superuser().dataSource())
                .sql(query)
                .query(Integer.class)
                .single();
    }

    private static HttpResponse<String> get(String path) {
        return service.send(HttpRequest.newBuilder(service.root().resolve(path)));
    }
}
