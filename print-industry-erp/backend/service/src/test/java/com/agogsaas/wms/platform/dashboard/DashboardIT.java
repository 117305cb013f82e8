package com.agogsaas.wms.platform.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.testing.TokenIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard's door in a production run, whether the dashboard was built or not. */
class DashboardIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TokenIssuer ISSUER = TokenIssuer.start();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                DATABASE,
                Stream.concat(
                                Stream.of("wms.service.environment=production", "oidc.client-id=dashboard"),
                                Stream.of(ISSUER.settings()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        ISSUER.close();
        DATABASE.close();
    }

    /** The pages that the dashboard itself has, read off its sources. */
    static Stream<String> pages() throws IOException {
        String source = Files.readString(Path.of("../../frontend/src/app/pages.ts"));
        return Pattern.compile("path: \"(/[a-z]*)\"").matcher(source).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOfTheDashboardIsServedWithoutAToken(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self'", "connect-src 'self' " + issuer() + ";", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void itSaysHowToSignInAndNothingElse() {
        HttpResponse<String> answer = get("/api/wms/dashboard");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"tokenRequired\":true,\"signIn\":{\"issuer\":\"" + issuer()
                        + "\",\"clientId\":\"dashboard\",\"scope\":\"openid profile putaway:read putaway:write\"}}");
    }

    @Test
    void whatIsNoPartOfItNeedsAToken() {
        assertThat(Stream.of("/nothing", "/api/wms/dashboard/more", "/graphql", "/statistics/more")
                        .map(path -> get(path).statusCode()))
                .containsOnly(401);
    }

    @Test
    void filesThatItDoesNotHaveAreNotFound() {
        HttpResponse<String> answer = get("/assets/../../application.yaml");
        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
    }

    private static String issuer() {
        return ISSUER.settings()[0].substring("oidc.issuer-uri=".length());
    }

    private static HttpResponse<String> get(String path) {
        return service.send(
                HttpRequest.newBuilder(service.root().resolve(path)).GET().build());
    }
}
