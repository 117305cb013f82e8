package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that get no further than the door, in the shape of all errors. Why exactly a token is not accepted
 * is not said: who has a genuine one can read it, and who has not is told nothing.
 */
final class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final String REALM = "Bearer realm=\"bin-optimization\"";

    private final ClientRates rates;
    private final JsonMapper json;

    Refusals(ClientRates rates, JsonMapper json) {
        this.rates = rates;
        this.json = json;
    }

    /** No token. RFC 6750 section 3.1: the challenge then has no error. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
        answer(response, HttpStatus.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED, "This needs an access token");
    }

    /** A token that is not accepted, or cannot be judged. Whoever tries many is slowed down like any client. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        long waitSeconds = rates.take(RateLimitFilter.address(request));
        if (waitSeconds > 0) {
            tooMany(response, waitSeconds);
        } else if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ErrorCode.ISSUER_UNAVAILABLE,
                    "The issuer of access tokens does not answer; try again");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"");
            answer(response, HttpStatus.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED, "This access token is not accepted");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        answer(
                response,
                HttpStatus.FORBIDDEN,
                reads ? ErrorCode.SCOPE_MISSING : ErrorCode.ADMIN_REQUIRED,
                "The access token lacks the scope " + (reads ? Scope.READ : Scope.ADMIN).claim());
    }

    /** A host or a path that no honest client sends. */
    void unusable(HttpServletResponse response) throws IOException {
        answer(
                response,
                HttpStatus.BAD_REQUEST,
                ErrorCode.REQUEST_MALFORMED,
                "This request is not accepted: its host or its path is not usable");
    }

    /** A client that has sent more than its share. */
    void tooMany(HttpServletResponse response, long waitSeconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
        answer(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "Too many requests; the next is accepted in " + waitSeconds + " s");
    }

    private void answer(HttpServletResponse response, HttpStatus status, ErrorCode code, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(ErrorBody.of(code, message)));
    }
}
