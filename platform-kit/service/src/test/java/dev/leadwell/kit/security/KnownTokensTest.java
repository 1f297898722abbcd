package dev.leadwell.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KnownTokensTest {

    private static final RSAKey KEY = TestIssuer.key("first");
    private static final RSAKey SUCCESSOR = TestIssuer.key("second");
    private static final RSAKey STRANGERS = TestIssuer.key("first");
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final TestIssuer issuer = new TestIssuer(KEY);
    private final JwtDecoder tokens = SecurityRules.decoder(new IssuerKeys(issuer.keys(), clock), "https://ours",
            clock);

    @AfterEach
    void end() {
        issuer.close();
    }

    private String token(RSAKey key, String subject) {
        var claims = new JWTClaimsSet.Builder().issuer("https://ours").audience("leadwell").subject(subject)
                .claim("kind", "program").claim("tenant", new UUID(0, 1).toString()).claim("scope", "audit:read")
                .expirationTime(Date.from(clock.instant().plus(LIFE))).build();
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTokenIsCheckedOnceInItsLife() {
        String token = token(KEY, "p");
        Jwt checked = tokens.decode(token);
        clock.advance(LIFE.minusSeconds(1));
        assertThat(tokens.decode(token)).isSameAs(checked);
        assertThat(tokens.decode(token(KEY, "p"))).isNotSameAs(checked);
    }

    @Test
    void aKnownTokenWhoseKeyIsWithdrawnIsRefused() {
        String token = token(KEY, "p");
        tokens.decode(token);
        issuer.publish(SUCCESSOR);
        clock.advance(IssuerKeys.TRUSTED.plusMillis(1));
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aKnownTokenEndsWhenItSaysAndIsThenCheckedLikeANewOne() {
        String token = token(KEY, "p");
        Jwt checked = tokens.decode(token);
        clock.advance(LIFE);
        assertThat(tokens.decode(token)).as("clocks may differ a little").isNotSameAs(checked);
        clock.advance(CLOCKS_DIFFER.plusSeconds(1));
        assertThatThrownBy(() -> tokens.decode(token)).hasMessageContaining("expired");
    }

    @Test
    void aForgedTokenIsRefusedThoughTheOneItImitatesIsKnown() {
        String token = token(KEY, "p");
        tokens.decode(token);
        String forged = token(STRANGERS, "p");
        String begins = token.substring(0, token.lastIndexOf('.'));
        assertThat(forged).startsWith(begins);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        String[] known = token.split("\\.");
        String others = known[0] + "." + token(STRANGERS, "q").split("\\.")[1] + "." + known[2];
        assertThatThrownBy(() -> tokens.decode(others)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void anotherTokenOfTheSameNumberIsCheckedByItself() {
        String one = "Aa";
        String other = "BB";
        assertThat(other).hasSameHashCodeAs(one);
        var known = new KnownTokens(
                token -> Jwt.withTokenValue(token).header("kid", "first").expiresAt(clock.instant().plus(LIFE)).build(),
                id -> true, clock);
        assertThat(known.decode(one).getTokenValue()).isEqualTo(one);
        assertThat(known.decode(other).getTokenValue()).isEqualTo(other);
        assertThat(known.decode(one).getTokenValue()).isEqualTo(one);
    }

    @Test
    void onlySoManyAreKept() {
        var checked = new AtomicInteger();
        JwtDecoder counting = token -> {
            checked.incrementAndGet();
            return Jwt.withTokenValue(token).header("kid", "first").expiresAt(clock.instant().plus(LIFE)).build();
        };
        var few = new KnownTokens(counting, id -> true, clock);
        for (int i = 0; i <= KnownTokens.KEPT; i++) {
            few.decode("token " + i);
        }
        few.decode("token 0");
        assertThat(checked).hasValue(KnownTokens.KEPT + 2);
        few.decode("token 0");
        assertThat(checked).hasValue(KnownTokens.KEPT + 2);
    }
}
