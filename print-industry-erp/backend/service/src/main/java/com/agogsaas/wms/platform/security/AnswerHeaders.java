package com.agogsaas.wms.platform.security;

import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * What answers tell browsers: not to guess types, frame, keep or run anything. Spring Security's own are no-store,
 * nosniff, frames denied, and HSTS over TLS.
 */
final class AnswerHeaders {

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers, SignIn signIn) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        DashboardPaths.PAGES, new ContentSecurityPolicyHeaderWriter(dashboardPolicy(signIn))))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        // The query editor of a development run is a page with scripts.
                        new NegatedRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/graphiql/**"),
                                DashboardPaths.PAGES)),
                        new ContentSecurityPolicyHeaderWriter(NOTHING_RUNS)));
    }

    /** The dashboard runs its own files only, and talks to this service and the issuer. */
    private static String dashboardPolicy(SignIn signIn) {
        String issuer = signIn.isPossible() ? " " + origin(signIn.issuer()) : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
                + issuer + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
