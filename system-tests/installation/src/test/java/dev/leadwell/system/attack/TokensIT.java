package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens that nobody of ours gave, and more of them than anybody could want to look at. */
class TokensIT {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static final int FLOOD = Hostile.LONG ? 20_000 : 1_500;
    private static final RSAKey STRANGERS = strangersKey();
    private static Installation at;
    private static String knownKey;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.get();
        knownKey = Caller.nobody().get(at.address() + "/oauth2/jwks").json().path("keys").path(0).path("kid")
                .asString();
    }

    private static RSAKey strangersKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("stranger").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(at.address()).audience("leadwell").subject("lw_" + FOODMART + "_demo")
                .claim("kind", "program").claim("tenant", FOODMART).claim("scope", "people:read people:write audit:read"
                        + " audit:write coaching:read coaching:write comp:read comp:write history:write")
                .issueTime(Date.from(now.minusSeconds(1))).expirationTime(Date.from(now.plusSeconds(3600))).build();
    }

    private static String signed(String keyId) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims());
        token.sign(new RSASSASigner(STRANGERS));
        return token.serialize();
    }

    private static List<String> forged() throws JOSEException {
        var secret = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(knownKey).build(), claims());
        secret.sign(new MACSigner(STRANGERS.toRSAPublicKey().getEncoded()));
        var pointing = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(knownKey)
                .jwk(STRANGERS.toPublicJWK()).jwkURL(java.net.URI.create("http://127.0.0.1:1/keys")).build(), claims());
        pointing.sign(new RSASSASigner(STRANGERS));
        return List.of(new PlainJWT(claims()).serialize(), signed(knownKey), signed("../../keys/gateway"),
                secret.serialize(), pointing.serialize(), "rubbish", "a.b.c", "e30.e30.", "x".repeat(7000));
    }

    @Test
    void noForgedTokenIsTaken() throws Exception {
        for (var token : forged()) {
            var caller = Caller.withToken("a forger", token);
            assertThat(caller.get(at.address() + "/api/people/v1/persons").status()).as("%.80s", token).isEqualTo(401);
            for (var service : Installation.SERVICES) {
                var answer = caller.get(at.address(service) + "/api/" + service + "/v1/openapi.yaml");
                assertThat(answer.status()).as("%.80s at %s", token, service).isEqualTo(401);
            }
        }
    }

    @Test
    void aFloodOfUnknownKeysKeepsNobodyOut() throws Exception {
        var known = Caller.program(at, FOODMART, "people:read");
        for (var address : List.of(at.address(), at.address("people"))) {
            var others = new ArrayList<Integer>();
            for (int n = 0; n < FLOOD; n++) {
                var refused = Caller.withToken("a flood", signed(UUID.randomUUID().toString()));
                assertThat(refused.get(address + "/api/people/v1/persons?limit=1").status()).isIn(401, 429);
                if (n % 50 == 0) {
                    others.add(known.get(address + "/api/people/v1/persons?limit=1").status());
                }
            }
            assertThat(others).as(address).containsOnly(200);
        }
    }

    @Test
    void strayCallsToTheSignInAreAnsweredAndNothingMore() {
        var findings = new Findings();
        for (var address : List.of("/oauth2/authorize", "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke",
                "/login/oauth2/code/leadwell", "/sign-in", "/sign-in/return/nobody", "/sign-in/with/nobody",
                "/sign-out", "/.well-known/openid-configuration", "/oauth2/jwks", "/connect/register", "/userinfo")) {
            for (var text : Hostile.texts()) {
                var query = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
                for (var method : List.of("GET", "POST", "PUT")) {
                    findings.look(method + " " + address, Caller.nobody().send(method, at.address() + address
                            + "?client_id=" + query + "&code=" + query + "&state=" + query + "&redirect_uri=" + query,
                            Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"),
                            "grant_type=" + query + "&user=" + query + "&password=" + query + "&token=" + query));
                }
            }
        }
        findings.assertNone(100);
    }

    @Test
    void manyAtOnceWithRubbishLeaveTheOthersServed() {
        var known = Caller.program(at, FOODMART, "people:read");
        var rubbish = Caller.withToken("rubbish", "x.".repeat(3000));
        var flood = CompletableFuture.allOf(java.util.stream.IntStream.range(0, 64)
                .mapToObj(n -> CompletableFuture.runAsync(() -> rubbish.get(at.address() + "/api/people/v1/persons"),
                        Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new));
        assertThat(known.get(at.address() + "/api/people/v1/persons?limit=1").status()).isEqualTo(200);
        flood.join();
    }
}
