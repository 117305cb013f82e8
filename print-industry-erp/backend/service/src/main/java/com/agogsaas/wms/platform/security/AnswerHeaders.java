package com.agogsaas.wms.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What answers tell browsers: not to guess types, frame, keep or run anything. Spring Security's own are no-store,
 * nosniff, frames denied, and HSTS over TLS.
 */
final class AnswerHeaders {

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        // The query editor of a development run is a page with scripts.
                        new NegatedRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/graphiql/**")),
                        new ContentSecurityPolicyHeaderWriter(NOTHING_RUNS)));
    }
}
