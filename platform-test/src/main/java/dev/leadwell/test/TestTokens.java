package dev.leadwell.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.leadwell.kit.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the issuer gives them, and those that nobody should accept. Values of the header {@code Authorization}. */
public final class TestTokens {
    public static final String ISSUER = "http://issuer.test";
    private static final RSAKey KEY = key("leadwell-test");
    private static final RSAKey STRANGERS_KEY = key("leadwell-test");
    private static final String JWK_SET_URI = serveKeys();

    private TestTokens() {}

    public static String person(TenantId tenant, UUID person) {
        return bearer(signed(claims(tenant, "person", person.toString(), "console").build(), KEY));
    }

    /** The same person's, who has chosen how to be shown things. */
    public static String wishing(String bearer, String language, String zone) {
        try {
            var claims = SignedJWT.parse(bearer.substring("Bearer ".length())).getJWTClaimsSet();
            return bearer(signed(new JWTClaimsSet.Builder(claims).claim("locale", language).claim("zoneinfo", zone)
                    .build(), KEY));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As the person to whom the rights belong, of another who acts for them. */
    public static String acting(TenantId tenant, UUID asWhom, UUID actor) {
        return withAct(tenant, asWhom, Map.of("sub", actor.toString()));
    }

    /** With whatever the claim {@code act} says. */
    public static String withAct(TenantId tenant, UUID person, Object act) {
        return bearer(signed(claims(tenant, "person", person.toString(), "console").claim("act", act).build(), KEY));
    }

    public static String program(TenantId tenant, String... scopes) {
        return bearer(signed(claims(tenant, "program", "lw-test-client", String.join(" ", scopes)).build(), KEY));
    }

    public static String expired(TenantId tenant, UUID person) {
        var past = Date.from(Instant.now().minusSeconds(600));
        return bearer(signed(claims(tenant, "person", person.toString(), "console").expirationTime(past).build(), KEY));
    }

    public static String forged(TenantId tenant, UUID person) {
        return bearer(signed(claims(tenant, "person", person.toString(), "console").build(), STRANGERS_KEY));
    }

    public static String unsigned(TenantId tenant, UUID person) {
        return bearer(new PlainJWT(claims(tenant, "person", person.toString(), "console").build()).serialize());
    }

    public static String forAnotherAudience(TenantId tenant, UUID person) {
        return bearer(
                signed(claims(tenant, "person", person.toString(), "console").audience("elsewhere").build(), KEY));
    }

    public static String fromAnotherIssuer(TenantId tenant, UUID person) {
        return bearer(
                signed(claims(tenant, "person", person.toString(), "console").issuer("http://elsewhere").build(), KEY));
    }

    /** Every token that is to be refused, for a test that walks them. */
    public static List<String> refused(TenantId tenant, UUID person) {
        return List.of(expired(tenant, person), forged(tenant, person), unsigned(tenant, person),
                forAnotherAudience(tenant, person), fromAnotherIssuer(tenant, person), "Bearer rubbish");
    }

    public static String jwkSetUri() {
        return JWK_SET_URI;
    }

    private static JWTClaimsSet.Builder claims(TenantId tenant, String kind, String subject, String scope) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience("leadwell").subject(subject).claim("kind", kind)
                .claim("tenant", tenant.toString()).claim("scope", scope).issueTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serveKeys() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
