package com.agogsaas.wms.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys, fetched when the first token comes and kept.
 *
 * <p>They are fetched again when they are {@link #FRESH} old, and when a token names a key that is not among them,
 * which is how issuers change keys. Neither happens more often than every {@link #PAUSE}, so that a flood of forged
 * tokens does not become a flood at the issuer. While the issuer is away the known keys serve for {@link #USABLE};
 * after that, and when there never were any, tokens cannot be told from forged ones and the caller is to try again
 * later.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration USABLE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 256 * 1024;

    private final OidcSettings settings;
    private final Clock clock;
    private final DefaultResourceRetriever http =
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES);

    private volatile Known known = new Known(new JWKSet(), Instant.MIN);
    private Instant lastAttempt = Instant.MIN;

    IssuerKeys(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(JWKSet keys, Instant since) {
        boolean isOlderThan(Duration age, Instant now) {
            return since.equals(Instant.MIN) || since.plus(age).isBefore(now);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        if (known.isOlderThan(FRESH, clock.instant())) {
            fetch();
        }
        List<JWK> found = selector.select(known.keys());
        if (found.isEmpty() && fetch()) {
            found = selector.select(known.keys());
        }
        if (known.isOlderThan(USABLE, clock.instant())) {
            throw new RemoteKeySourceException("The issuer's keys are not known", null);
        }
        return found;
    }

    /** Tries to fetch the keys, unless that was tried a moment ago; says whether they are new. */
    private synchronized boolean fetch() {
        Instant now = clock.instant();
        if (!lastAttempt.equals(Instant.MIN) && lastAttempt.plus(PAUSE).isAfter(now)) {
            return false;
        }
        lastAttempt = now;
        try {
            known = new Known(JWKSet.parse(read(keysAddress())), now);
            return true;
        } catch (IOException | ParseException | IllegalArgumentException unreachable) {
            LOG.warn("The keys of issuer {} cannot be fetched: {}", settings.issuerUri(), unreachable.toString());
            return false;
        }
    }

    private String keysAddress() throws IOException, ParseException {
        if (!settings.jwkSetUri().isBlank()) {
            return settings.jwkSetUri();
        }
        String base = settings.issuerUri().replaceAll("/+$", "");
        var discovered = JSONObjectUtils.parse(read(base + "/.well-known/openid-configuration"));
        if (!settings.issuerUri().equals(JSONObjectUtils.getString(discovered, "issuer"))) {
            throw new IOException("The discovery document is of another issuer");
        }
        return String.valueOf(JSONObjectUtils.getString(discovered, "jwks_uri"));
    }

    private String read(String address) throws IOException {
        URL url = URI.create(address).toURL();
        return http.retrieveResource(url).getContent();
    }
}
