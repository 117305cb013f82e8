package com.agogsaas.wms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anyone may ask: whether the service is well, its metrics, and the dashboard's files, which anybody who is to
 * sign in needs first. None of it has a tenant's data.
 */
final class OpenPaths {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    static final RequestMatcher MATCHER = new OrRequestMatcher(
            PATHS.matcher("/health"),
            PATHS.matcher("/health/*"),
            PATHS.matcher("/api/wms/optimization/health"),
            PATHS.matcher("/api/wms/optimization/metrics"),
            DashboardPaths.FILES,
            DashboardPaths.PAGES,
            PATHS.matcher(HttpMethod.GET, "/api/wms/dashboard"));

    private OpenPaths() {}

    static boolean contains(HttpServletRequest request) {
        return MATCHER.matches(request);
    }
}
