package dev.leadwell.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once and remembers it until it ends, or the key that signed it: it comes with every request for
 * minutes. A key's id is its thumbprint, so that another key never stands in its place.
 */
public final class KnownTokens implements JwtDecoder {

    static final int KEPT = 5_000;

    private final JwtDecoder decoder;
    private final Predicate<@Nullable Object> holdsKey;
    private final Clock clock;
    /**
     * By a number made of each, and then compared to its last byte: how long a search takes says nothing about a token.
     * A digest of each that comes would cost more than all the rest.
     */
    private final ConcurrentMap<Integer, Jwt> known = new ConcurrentHashMap<>();

    /** @param holdsKey whether what a key of this id signed is good, at this moment */
    public KnownTokens(JwtDecoder decoder, Predicate<@Nullable Object> holdsKey, Clock clock) {
        this.decoder = decoder;
        this.holdsKey = holdsKey;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Integer number = token.hashCode();
        Jwt jwt = known.get(number);
        if (jwt != null && isSame(jwt.getTokenValue(), token)) {
            if (endsAfter(jwt, clock.instant()) && holdsKey.test(jwt.getHeaders().get("kid"))) {
                return jwt;
            }
            known.remove(number, jwt);
        }
        Jwt decoded = decoder.decode(token);
        makeRoom();
        known.put(number, decoded);
        return decoded;
    }

    private static boolean isSame(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
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
