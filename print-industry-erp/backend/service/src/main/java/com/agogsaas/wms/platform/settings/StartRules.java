package com.agogsaas.wms.platform.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which settings do not go together, though each is legal. */
final class StartRules {

    private StartRules() {}

    static List<String> problems(ServiceSettings service, Environment environment) {
        List<String> problems = new ArrayList<>();
        boolean external = StringUtils.hasText(environment.getProperty("wms.database.host"));
        if (!external) {
            Stream.of("DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD")
                    .filter(variable -> StringUtils.hasText(environment.getProperty(variable)))
                    .findFirst()
                    .ifPresent(variable -> problems.add(variable + " is set, but DB_HOST is not: set DB_HOST as well"
                            + " to use that database, or unset " + variable + " to use the embedded one"));
        }
        if (service.environment().isShared()) {
            String mode = "ENVIRONMENT=" + service.environment().name().toLowerCase(Locale.ROOT);
            if (!external) {
                problems.add(mode + " needs a database of its own: set DB_HOST, DB_PORT, DB_NAME, DB_USER and"
                        + " DB_PASSWORD");
            }
            problems.add(mode + " needs an issuer of access tokens, and this release cannot check any:"
                    + " it never serves data without authentication");
        }
        return problems;
    }
}
