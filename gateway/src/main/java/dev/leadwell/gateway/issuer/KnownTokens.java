package dev.leadwell.gateway.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks a token's signature once and remembers it until the token ends: a program sends the same one for minutes. */
public class KnownTokens implements JwtDecoder {

    private static final int KEPT = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final ConcurrentMap<String, Jwt> known = new ConcurrentHashMap<>();

    public KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = known.get(token);
        if (jwt != null && endsAfter(jwt, clock.instant())) {
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
