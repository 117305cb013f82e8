package com.agogsaas.wms.platform.security;

import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where the dashboard is: its pages, which all are one document, and the files that these load. */
final class DashboardPaths {

    static final RequestMatcher PAGES =
            any("/", "/utilisation", "/signals", "/statistics", "/acceptance", "/operations", "/quality", "/signed-in");

    static final RequestMatcher FILES = any("/assets/**", "/mark.svg");

    private DashboardPaths() {}

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
