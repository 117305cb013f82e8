package com.agogsaas.wms.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartRulesTest {

    private static final String NO_ISSUER = "ENVIRONMENT=%s needs an issuer of access tokens, and this release cannot"
            + " check any: it never serves data without authentication";

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
                .contains(String.format(Locale.ROOT, NO_ISSUER, "production"));
        assertThat(problems(RunMode.STAGING, Map.of("DB_HOST", "db")))
                .containsExactly(String.format(Locale.ROOT, NO_ISSUER, "staging"));
    }

    private static List<String> problems(RunMode mode, Map<String, String> variables) {
        return StartRules.problems(new ServiceSettings(mode, 4000, ".data"), ApplicationFile.with(variables));
    }
}
