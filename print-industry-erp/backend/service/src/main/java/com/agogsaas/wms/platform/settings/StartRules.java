package com.agogsaas.wms.platform.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which settings do not go together, though each is legal. */
final class StartRules {

    private StartRules() {}

    static List<String> problems(ServiceSettings service, Environment environment) {
        List<String> problems = new ArrayList<>();
        boolean external = has(environment, "wms.database.host");
        if (!external) {
            Stream.of("DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD", "DB_PASSWORD_FILE")
                    .filter(variable -> has(environment, variable))
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
            if (!has(environment, "oidc.issuer-uri")) {
                problems.add(mode + " needs an issuer of access tokens, since it never serves data without"
                        + " authentication: set OIDC_ISSUER_URI and OIDC_AUDIENCE");
            }
        }
        issuerProblem(service, environment).ifPresent(problems::add);
        classProblem(environment).ifPresent(problems::add);
        problems.addAll(AscendingSettings.problems(environment));
        return problems;
    }

    private static Optional<String> classProblem(Environment environment) {
        Double classA = environment.getProperty("velocity.class-a", Double.class);
        Double classB = environment.getProperty("velocity.class-b", Double.class);
        return classA != null && classB != null && classA >= classB
                ? Optional.of("VELOCITY_CLASS_A is " + classA + ", but class A has to end before class B does, at"
                        + " VELOCITY_CLASS_B=" + classB)
                : Optional.empty();
    }

    private static Optional<String> issuerProblem(ServiceSettings service, Environment environment) {
        if (!has(environment, "oidc.issuer-uri")) {
            return Stream.of("OIDC_JWK_SET_URI", "OIDC_AUDIENCE", "OIDC_CLIENT_ID")
                    .filter(variable -> has(environment, variable))
                    .findFirst()
                    .map(variable -> variable + " is set, but OIDC_ISSUER_URI is not: set it as well to demand access"
                            + " tokens, or unset " + variable);
        }
        if (!has(environment, "oidc.audience")) {
            return Optional.of("OIDC_ISSUER_URI is set, but OIDC_AUDIENCE is not: without it, tokens for other services"
                    + " of that issuer would be accepted");
        }
        return service.environment() == RunMode.PRODUCTION
                ? Stream.of("oidc.issuer-uri", "oidc.jwk-set-uri")
                        .map(environment::getProperty)
                        .filter(StartRules::canBeForged)
                        .findFirst()
                        .map(address ->
                                "ENVIRONMENT=production needs an issuer that is reached by https, unlike " + address)
                : Optional.empty();
    }

    /**
     * Without TLS, whoever is on the way can put keys of their own in place of the issuer's; on one machine nobody is.
     */
    private static boolean canBeForged(@Nullable String address) {
        return address != null && address.matches("http://(?!(localhost|127\\.0\\.0\\.1|\\[::1])([:/]|$)).*");
    }

    private static boolean has(Environment environment, String property) {
        return StringUtils.hasText(environment.getProperty(property));
    }
}
