package dev.leadwell.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final RSAKey FIRST = key("first");
    private static final RSAKey SECOND = key("second");

    private final AtomicInteger fetches = new AtomicInteger();
    private final Hand clock = new Hand();
    private volatile JWKSet published = new JWKSet(FIRST.toPublicJWK());
    private HttpServer issuer;
    private IssuerKeys keys;

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-27T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void publish() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            byte[] text = published.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        issuer.start();
        keys = new IssuerKeys(URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks"), clock);
    }

    @AfterEach
    void end() {
        issuer.stop(0);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean knows(String id) throws KeySourceException {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null).isEmpty();
    }

    @Test
    void unknownKeyIdsFetchTheKeysAtMostOnceAMinuteAndValidOnesAreKnownMeanwhile() throws Exception {
        assertThat(knows("first")).isTrue();
        assertThat(fetches).hasValue(1);
        var invented = new Random(5);
        for (int minute = 1; minute <= 3; minute++) {
            try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    String id = Long.toHexString(invented.nextLong());
                    flood.submit(() -> knows(id));
                }
            }
            assertThat(fetches).hasValue(1 + minute);
            assertThat(knows("first")).isTrue();
            assertThat(fetches).hasValue(1 + minute);
            clock.advance(Duration.ofSeconds(61));
            // A valid one after a minute without any: read once, for all that come with it.
            published = new JWKSet(FIRST.toPublicJWK());
        }
    }

    @Test
    void aKeyThatIsNewIsKnownAtOnceAndInAFloodAfterSeconds() throws Exception {
        assertThat(knows("first")).isTrue();
        clock.advance(Duration.ofMillis(100));
        published = new JWKSet(java.util.List.of(FIRST.toPublicJWK(), SECOND.toPublicJWK()));
        assertThat(knows("second")).isTrue();

        var third = key("third");
        published = new JWKSet(java.util.List.of(FIRST.toPublicJWK(), third.toPublicJWK()));
        assertThat(knows("third")).as("the fetch of this minute is spent").isFalse();
        clock.advance(IssuerKeys.TRUSTED.plusMillis(1));
        assertThat(knows("first")).isTrue();
        assertThat(knows("third")).isTrue();
    }

    @Test
    void aKeyThatIsWithdrawnIsRefusedWithinSeconds() throws Exception {
        assertThat(knows("first")).isTrue();
        published = new JWKSet(SECOND.toPublicJWK());
        clock.advance(IssuerKeys.READ_AHEAD.plusMillis(1));
        assertThat(knows("first")).as("asked for while the next reading starts").isTrue();
        await().until(() -> !knows("first"));

        assertThat(knows("second")).isTrue();
        published = new JWKSet(FIRST.toPublicJWK());
        clock.advance(Duration.ofHours(3));
        assertThat(knows("second")).as("the first request after a long while").isFalse();
    }

    @Test
    void withoutTheIssuerWhatIsKnownIsGoodAsLongAsATokenAndNoLonger() throws Exception {
        assertThat(knows("first")).isTrue();
        issuer.stop(0);
        clock.advance(Duration.ofMinutes(4));
        assertThat(knows("first")).isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> knows("first")).isInstanceOf(KeySourceException.class);
    }
}
