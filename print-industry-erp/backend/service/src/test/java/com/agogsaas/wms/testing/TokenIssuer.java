package com.agogsaas.wms.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** An OpenID Connect issuer with an RSA and an EC key, which serves its discovery document and its keys over HTTP. */
public final class TokenIssuer implements AutoCloseable {

    /** The audience that its tokens are for unless said otherwise. */
    public static final String AUDIENCE = "putaway";

    private final WebServer server;
    private final RSAKey rsa = rsaKey("rsa-1");
    private final ECKey ec = ecKey();
    private final AtomicInteger fetches = new AtomicInteger();

    private TokenIssuer() {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        this.server = factory.getWebServer(
                context -> context.addServlet("issuer", new Documents()).addMapping("/*"));
        server.start();
    }

    /** Starts one on a free port. */
    public static TokenIssuer start() {
        return new TokenIssuer();
    }

    /** Its name, which is also where it is. */
    public String uri() {
        return "http://localhost:" + server.getPort();
    }

    /** What a service is told so that it accepts its tokens. */
    public String[] settings() {
        return new String[] {"oidc.issuer-uri=" + uri(), "oidc.audience=" + AUDIENCE};
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** A token that is accepted, for the tenant and with the scopes, which spaces part. */
    public String token(String tenant, String scopes) {
        return token(claims -> claims.claim("tenant_id", tenant).claim("scope", scopes));
    }

    /** A token of the RSA key whose claims were changed from acceptable ones. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(),
                change,
                jwt -> jwt.sign(new RSASSASigner(rsa)));
    }

    /** An acceptable token, signed by the EC key. */
    public String ellipticToken(String tenant, String scopes) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec-1").build(),
                claims -> claims.claim("tenant_id", tenant).claim("scope", scopes),
                jwt -> jwt.sign(new ECDSASigner(ec)));
    }

    /** Signed by a key that is not the issuer's, though it says so. */
    public String foreignToken(String tenant) {
        RSAKey foreign = rsaKey("rsa-1");
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(),
                claims -> claims.claim("tenant_id", tenant),
                jwt -> jwt.sign(new RSASSASigner(foreign)));
    }

    /** Names a key that the issuer has not. */
    public String unknownKeyToken(String tenant) {
        RSAKey foreign = rsaKey("rsa-9");
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-9").build(),
                claims -> claims.claim("tenant_id", tenant),
                jwt -> jwt.sign(new RSASSASigner(foreign)));
    }

    /** Passes the issuer's public key off as a shared secret. */
    public String confusedToken(String tenant) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
                claims -> claims.claim("tenant_id", tenant),
                jwt -> jwt.sign(new MACSigner(rsa.toRSAPublicKey().getEncoded())));
    }

    /** Without a signature: the algorithm {@code none}. */
    public String unsignedToken(String tenant) {
        return new PlainJWT(claims(claims -> claims.claim("tenant_id", tenant))).serialize();
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    private interface Signature {
        void on(SignedJWT jwt) throws JOSEException;
    }

    private String signed(JWSHeader header, Consumer<JWTClaimsSet.Builder> change, Signature signature) {
        try {
            var jwt = new SignedJWT(header, claims(change));
            signature.on(jwt);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("This token cannot be signed", e);
        }
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(AUDIENCE)
                .subject("anna")
                .claim("scope", "putaway:read putaway:write wms:admin")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }

    /** What an issuer publishes. */
    private final class Documents extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            switch (request.getRequestURI()) {
                case "/.well-known/openid-configuration" ->
                    response.getWriter().write("{\"issuer\": \"" + uri() + "\", \"jwks_uri\": \"" + uri() + "/keys\"}");
                case "/keys" -> {
                    fetches.incrementAndGet();
                    response.getWriter().write(new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString());
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ecKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
