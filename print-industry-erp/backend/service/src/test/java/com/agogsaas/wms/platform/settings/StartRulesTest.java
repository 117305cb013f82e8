package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartRulesTest {

    private static final Map<String, String> ISSUER =
            Map.of("DB_HOST", "db", "OIDC_ISSUER_URI", "https://login.example", "OIDC_AUDIENCE", "putaway");

    @Test
    void aDevelopmentRunNeedsNothing() {
        assertThat(problems(RunMode.DEVELOPMENT, Map.of())).isEmpty();
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("DB_HOST", "db", "DB_NAME", "wms")))
                .isEmpty();
    }

    @Test
    void partsOfADatabaseAddressWithoutItsHostAreAMistake() {
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("DB_PASSWORD", "secret")))
                .singleElement()
                .asString()
                .startsWith("DB_PASSWORD is set, but DB_HOST is not")
                .doesNotContain("secret");
    }

    @Test
    void productionAndStagingNeedADatabaseAndAuthentication() {
        assertThat(problems(RunMode.PRODUCTION, Map.of()))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("ENVIRONMENT=production needs a database of its own"))
                .anyMatch(problem -> problem.startsWith("ENVIRONMENT=production needs an issuer of access tokens"));
        assertThat(problems(RunMode.STAGING, Map.of("DB_HOST", "db")))
                .singleElement()
                .asString()
                .startsWith("ENVIRONMENT=staging needs an issuer of access tokens");
    }

    @Test
    void withAnIssuerAllModesStart() {
        for (RunMode mode : RunMode.values()) {
            assertThat(problems(mode, ISSUER)).isEmpty();
        }
    }

    @Test
    void anIssuerWithoutAnAudienceOrTheOtherWayRoundIsAMistake() {
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("OIDC_ISSUER_URI", "https://login.example")))
                .singleElement()
                .asString()
                .startsWith("OIDC_ISSUER_URI is set, but OIDC_AUDIENCE is not");
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("OIDC_AUDIENCE", "putaway")))
                .singleElement()
                .asString()
                .startsWith("OIDC_AUDIENCE is set, but OIDC_ISSUER_URI is not");
    }

    @Test
    void aClientOfNoIssuerIsAMistake() {
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("OIDC_CLIENT_ID", "dashboard")))
                .singleElement()
                .asString()
                .startsWith("OIDC_CLIENT_ID is set, but OIDC_ISSUER_URI is not");
    }

    @Test
    void productionTakesNoKeysThatSomebodyOnTheWayCouldReplace() {
        assertThat(problems(RunMode.PRODUCTION, withIssuer("http://login.example")))
                .containsExactly("ENVIRONMENT=production needs an issuer that is reached by https, unlike"
                        + " http://login.example");
        assertThat(problems(RunMode.PRODUCTION, withIssuer("http://localhost.example")))
                .hasSize(1);
        assertThat(problems(RunMode.PRODUCTION, withIssuer("http://localhost:8080/realm")))
                .isEmpty();
        assertThat(problems(RunMode.STAGING, withIssuer("http://login.example")))
                .isEmpty();
    }

    @Test
    void classAEndsBeforeClassB() {
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("VELOCITY_CLASS_A", "0.95", "VELOCITY_CLASS_B", "0.9")))
                .containsExactly("VELOCITY_CLASS_A is 0.95, but class A has to end before class B does, at"
                        + " VELOCITY_CLASS_B=0.9");
        assertThat(problems(RunMode.DEVELOPMENT, Map.of("VELOCITY_CLASS_A", "0.7", "VELOCITY_CLASS_B", "0.9")))
                .isEmpty();
    }

    private static Map<String, String> withIssuer(String uri) {
        Map<String, String> variables = new HashMap<>(ISSUER);
        variables.put("OIDC_ISSUER_URI", uri);
        return variables;
    }

    private static List<String> problems(RunMode mode, Map<String, String> variables) {
        return StartRules.problems(new ServiceSettings(mode, 4000, ".data"), ApplicationFile.with(variables));
    }
}
