package com.agogsaas.wms.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away clients that send more than their share, before their request is read. Probes are always answered. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final ClientRates rates;
    private final Refusals refusals;

    RateLimitFilter(ClientRates rates, Refusals refusals) {
        this.rates = rates;
        this.refusals = refusals;
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
            refusals.tooMany(response, waitSeconds);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Without a login everyone is the same caller, so there the address tells clients apart. */
    private static String client(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .flatMap(signedIn -> RequestCaller.find())
                .map(caller -> "bearer " + caller.tenant() + '\n' + caller.name())
                .orElse(address(request));
    }

    /** What whoever is at an address is counted as. */
    static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }
}
