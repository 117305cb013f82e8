package com.agogsaas.wms.platform.security;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose access tokens are accepted.
 *
 * @param issuerUri the OpenID Connect issuer; every request then needs a token of it. Staging and production do not
 *     start without one
 * @param jwkSetUri where its public keys are; found by the issuer's discovery document where absent
 * @param audience the name of this service among the audiences of a token; needed with an issuer
 * @param tenantClaim the claim that names the tenant that the bearer acts for
 * @param clientId the public client that the issuer knows the dashboard by, for signing in there with PKCE; where
 *     absent nobody can sign in to the dashboard, and only clients that bring a token are served; only with an issuer
 * @param scope what the dashboard asks of the issuer, with spaces between the scopes
 * @param clockSkew how far the issuer's clock may differ from this machine's
 */
@Validated
@ConfigurationProperties("oidc")
record OidcSettings(
        @Pattern(regexp = "|https?://[^\\s?#]+", message = "a URL that begins with https:// or http://")
        String issuerUri,

        @Pattern(regexp = "|https?://\\S+", message = "a URL that begins with https:// or http://")
        String jwkSetUri,

        @Pattern(regexp = "|\\S{1,200}", message = "a text of 1 to 200 characters without spaces")
        String audience,

        @DefaultValue("tenant_id")
        @Pattern(regexp = "\\S{1,200}", message = "a text of 1 to 200 characters without spaces")
        String tenantClaim,

        @Pattern(regexp = "|\\S{1,200}", message = "a text of 1 to 200 characters without spaces")
        String clientId,

        @DefaultValue("openid profile putaway:read putaway:write")
        @Pattern(regexp = "openid( \\S+)*", message = "scopes with a space between them, the first of them openid")
        String scope,

        @DefaultValue("30s") @DurationMin(seconds = 0) @DurationMax(minutes = 5)
        Duration clockSkew) {

    /** Whether requests need a token. */
    boolean isRequired() {
        return !issuerUri.isBlank();
    }

    SignIn signIn() {
        return new SignIn(isRequired(), issuerUri, clientId, scope);
    }
}
