package dev.leadwell.kit.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    /** By their hashes: how long a search takes says nothing about a token. */
    private final ConcurrentMap<ByteBuffer, Jwt> known = new ConcurrentHashMap<>();

    /** @param holdsKey whether what a key of this id signed is good, at this moment */
    public KnownTokens(JwtDecoder decoder, Predicate<@Nullable Object> holdsKey, Clock clock) {
        this.decoder = decoder;
        this.holdsKey = holdsKey;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer hash = hash(token);
        Jwt jwt = known.get(hash);
        if (jwt != null && endsAfter(jwt, clock.instant()) && holdsKey.test(jwt.getHeaders().get("kid"))) {
            return jwt;
        }
        known.remove(hash);
        Jwt decoded = decoder.decode(token);
        makeRoom();
        known.put(hash, decoded);
        return decoded;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
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
