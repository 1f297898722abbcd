package dev.leadwell.kit.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys as they were seconds ago: read again while known ones are asked for, so that one that is
 * withdrawn ends here too. An id that is not known makes them be read at most once a minute, whoever invents ids.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    static final Duration READ_AHEAD = Duration.ofSeconds(4);
    static final Duration TRUSTED = Duration.ofSeconds(8);
    static final Duration FOR_UNKNOWN = Duration.ofMinutes(1);
    /** Without the issuer what is held is good as long as a token: no new ones are made meanwhile. */
    static final Duration ALONE_AT_MOST = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final int CONNECT_MS = 1000;
    private static final int READ_MS = 1500;
    private static final int MOST_BYTES = 64 << 10;

    private record Held(JWKSet keys, Instant readAt) {}

    private final URL address;
    private final ResourceRetriever issuer;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held held;
    private volatile Instant failedAt = Instant.MIN;
    private Instant readForUnknown = Instant.MIN;

    IssuerKeys(URI address, Clock clock) {
        this(address, new DefaultResourceRetriever(CONNECT_MS, READ_MS, MOST_BYTES), clock);
    }

    IssuerKeys(URI address, ResourceRetriever issuer, Clock clock) {
        try {
            this.address = address.toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException("leadwell.jwk-set-uri is no address: " + address, e);
        }
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Held now = held;
        if (now == null) {
            return selector.select(readNow(Instant.MIN).keys());
        }
        List<JWK> found = selector.select(now.keys());
        if (found.isEmpty()) {
            return mayReadForUnknown() ? selector.select(readNow(now.readAt()).keys()) : found;
        }
        Duration age = Duration.between(now.readAt(), clock.instant());
        if (age.compareTo(TRUSTED) > 0) {
            return selector.select(readNow(now.readAt()).keys());
        }
        if (age.compareTo(READ_AHEAD) > 0 && !reading.isLocked() && mayTry()) {
            Thread.ofVirtual().name("issuer-keys").start(() -> readAhead(now.readAt()));
        }
        return found;
    }

    /** Whether what a key of this id signed is good; if that cannot be known, whoever checks the token says why. */
    boolean holds(@Nullable Object id) {
        try {
            return id instanceof String kid
                    && !get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null).isEmpty();
        } catch (KeySourceException notNow) {
            return false;
        }
    }

    private synchronized boolean mayReadForUnknown() {
        Instant now = clock.instant();
        if (readForUnknown.isAfter(now.minus(FOR_UNKNOWN))) {
            return false;
        }
        readForUnknown = now;
        return true;
    }

    private boolean mayTry() {
        return failedAt.isBefore(clock.instant().minus(AFTER_A_FAILURE));
    }

    private void readAhead(Instant than) {
        try {
            readNow(than);
        } catch (KeySourceException nobodyWaits) {
            LOG.debug("The keys are read later", nobodyWaits);
        }
    }

    /** One reads, the others wait for it: whoever comes after a reading newer than they knew takes that. */
    private Held readNow(Instant than) throws KeySourceException {
        reading.lock();
        try {
            Held known = held;
            if (known != null && known.readAt().isAfter(than)) {
                return known;
            }
            if (!mayTry()) {
                return alone(known, null);
            }
            return read(known);
        } finally {
            reading.unlock();
        }
    }

    private Held read(@Nullable Held known) throws KeySourceException {
        try {
            var keys = JWKSet.parse(issuer.retrieveResource(address).getContent());
            var read = new Held(keys, clock.instant());
            held = read;
            return read;
        } catch (IOException | ParseException e) {
            failedAt = clock.instant();
            LOG.warn("The issuer's keys cannot be read: {}", e.getClass().getSimpleName());
            return alone(known, e);
        }
    }

    private Held alone(@Nullable Held known, @Nullable Exception why) throws KeySourceException {
        if (known == null || known.readAt().plus(ALONE_AT_MOST).isBefore(clock.instant())) {
            throw new RemoteKeySourceException("the issuer does not answer", why);
        }
        return known;
    }
}
