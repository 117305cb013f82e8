package com.agogsaas.wms.platform.security;

/**
 * How people get an access token, for clients that have none yet.
 *
 * @param tokenRequired whether requests need one
 * @param issuer the OpenID Connect issuer; empty where none is needed
 * @param clientId the public client that the issuer knows the dashboard by; empty where there is none
 * @param scope the scopes that it asks for, with spaces between them
 */
public record SignIn(boolean tokenRequired, String issuer, String clientId, String scope) {

    /** Whether the dashboard can get a token for whoever uses it. */
    public boolean isPossible() {
        return tokenRequired && !clientId.isBlank();
    }
}
