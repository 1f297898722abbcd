package dev.leadwell.gateway.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature once and remembers it until the token ends, or the key that signed it: a program sends
 * the same one for minutes.
 */
public class KnownTokens implements JwtDecoder {

    private static final int KEPT = 10_000;

    private final JwtDecoder decoder;
    private final Predicate<@Nullable Object> holdsKey;
    private final Clock clock;
    private final ConcurrentMap<String, Jwt> known = new ConcurrentHashMap<>();

    public KnownTokens(JwtDecoder decoder, Predicate<@Nullable Object> holdsKey, Clock clock) {
        this.decoder = decoder;
        this.holdsKey = holdsKey;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = known.get(token);
        if (jwt != null && endsAfter(jwt, clock.instant()) && holdsKey.test(jwt.getHeaders().get("kid"))) {
            return jwt;
        }
        known.remove(token);
        Jwt decoded = decoder.decode(token);
        makeRoom();
        known.put(token, decoded);
        return decoded;
    }

    private void makeRoom() {
        if (known.size() >= KEPT) {
            Instant now = clock.instant();
            known.values().removeIf(jwt -> !endsAfter(jwt, now));
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
    }

    private static boolean endsAfter(Jwt jwt, Instant now) {
        Instant end = jwt.getExpiresAt();
        return end != null && end.isAfter(now);
    }
}
