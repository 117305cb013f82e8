package com.agogsaas.wms.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away clients that send more than their share, before their request is read. Probes are always answered. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final ClientRates rates;

    RateLimitFilter(ClientRates rates) {
        this.rates = rates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.contains(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long waitSeconds = rates.take(client(request));
        if (waitSeconds > 0) {
            Refusals.tooMany(response, waitSeconds);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Without a login everyone is the same caller, so there the address tells clients apart. */
    private static String client(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? "address " + request.getRemoteAddr()
                : RequestCaller.find()
                        .map(caller -> "bearer " + caller.tenant() + '\n' + caller.name())
                        .orElse("address " + request.getRemoteAddr());
    }
}
