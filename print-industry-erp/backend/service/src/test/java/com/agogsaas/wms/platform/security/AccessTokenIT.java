package com.agogsaas.wms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A production run: which tokens are accepted, and what those that are not are told. */
class AccessTokenIT {

    private static final String FACILITIES = "{ facilities { facilityId } }";
    private static final String TENANT = SmallWarehouse.TENANT;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE);
        service = RunningService.start(
                DATABASE,
                Stream.concat(Stream.of("wms.service.environment=production"), Stream.of(ISSUER.settings()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    static Stream<String> acceptable() {
        return Stream.of(
                ISSUER.token(TENANT, "putaway:read"),
                ISSUER.ellipticToken(TENANT, "putaway:read other:scope"),
                ISSUER.token(TENANT, "wms:admin"),
                ISSUER.token(claims ->
                        claims.claim("tenant_id", TENANT).claim("scope", null).claim("scp", List.of("putaway:read"))),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).audience(List.of("other", "putaway"))),
                ISSUER.token(claims ->
                        claims.claim("tenant_id", TENANT).subject(null).claim("client_id", "robot")));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void genuineTokensAreAccepted(String token) {
        assertThat(service.graphQl(token, FACILITIES, Map.of())
                        .data()
                        .at("/facilities/0/facilityId")
                        .asString())
                .isEqualTo("plant");
    }

    static Stream<String> unacceptable() {
        Instant now = Clock.systemUTC().instant();
        return Stream.of(
                ISSUER.unsignedToken(TENANT),
                ISSUER.confusedToken(TENANT),
                ISSUER.foreignToken(TENANT),
                ISSUER.unknownKeyToken(TENANT),
                ISSUER.token(
                        claims -> claims.claim("tenant_id", TENANT).expirationTime(Date.from(now.minusSeconds(60)))),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).expirationTime(null)),
                ISSUER.token(
                        claims -> claims.claim("tenant_id", TENANT).notBeforeTime(Date.from(now.plusSeconds(120)))),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).audience("other")),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).audience((String) null)),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).issuer("http://localhost:1")),
                ISSUER.token(claims -> claims.claim("tenant_id", null)),
                ISSUER.token(claims -> claims.claim("tenant_id", 7)),
                ISSUER.token(claims -> claims.claim("tenant_id", " ")),
                ISSUER.token(claims -> claims.claim("tenant_id", List.of(TENANT))),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).subject(null)),
                ISSUER.token(claims -> claims.claim("tenant_id", TENANT).subject("x".repeat(201))),
                ISSUER.token(TENANT, "wms:admin") + "x",
                ISSUER.token(TENANT, "wms:admin").replaceFirst("\\.[^.]*$", "."),
                "abc",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void allOthersAreRefused(String token) {
        GraphQlAnswer answer = service.graphQl(token, FACILITIES, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.body().toString()).doesNotContain("Exception", "Jwt", "nimbus", "com.agogsaas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/%67raphql", "/graphiql", "/nowhere", "/error", "/api/wms/imports/1/content"})
    void nothingIsServedWithoutAToken(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"bin-optimization\"");
        assertThat(response.body()).contains("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/api/wms/optimization/metrics"})
    void healthAndMetricsNeedNoneAndNameNoTenant(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain(TENANT, "plant");
    }

    @Test
    void forgedTokensAreNoFloodAtTheIssuer() {
        service.graphQl(ISSUER.token(TENANT, "putaway:read"), FACILITIES, Map.of())
                .data();
        String forged = ISSUER.unknownKeyToken(TENANT);
        int before = ISSUER.fetches();

        for (int i = 0; i < 50; i++) {
            assertThat(service.graphQl(forged, FACILITIES, Map.of()).status()).isEqualTo(401);
        }

        // One each 5 seconds, and a machine would have to be very slow to need 100 for this.
        assertThat(ISSUER.fetches() - before).isLessThan(20);
    }

    @Test
    void answersTellBrowsersToDoNothingWithThem() {
        var headers = get("/health").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whenTheIssuerIsAwayTheCallerIsToTryAgain() {
        TokenIssuer gone = TokenIssuer.start();
        String token = gone.token(TENANT, "putaway:read");
        try (RunningService other = RunningService.start(DATABASE, gone.settings())) {
            gone.close();
            GraphQlAnswer answer = other.graphQl(token, FACILITIES, Map.of());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errorCodes()).containsExactly("ISSUER_UNAVAILABLE");
        }
    }

    private static HttpResponse<String> get(String path) {
        return service.send(HttpRequest.newBuilder(service.root().resolve(path)).build());
    }
}
