package dev.leadwell.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final RSAKey FIRST = TestIssuer.key("first");
    private static final RSAKey SECOND = TestIssuer.key("second");

    private final HandClock clock = new HandClock();
    private final TestIssuer issuer = new TestIssuer(FIRST);
    private final IssuerKeys keys = new IssuerKeys(issuer.keys(), clock);

    @AfterEach
    void end() {
        issuer.close();
    }

    private boolean knows(String id) throws KeySourceException {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null).isEmpty();
    }

    @Test
    void unknownKeyIdsFetchTheKeysAtMostOnceAMinuteAndValidOnesAreKnownMeanwhile() throws Exception {
        assertThat(knows("first")).isTrue();
        assertThat(issuer.fetches()).hasValue(1);
        var invented = new Random(5);
        for (int minute = 1; minute <= 3; minute++) {
            try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    String id = Long.toHexString(invented.nextLong());
                    flood.submit(() -> knows(id));
                }
            }
            assertThat(issuer.fetches()).hasValue(1 + minute);
            assertThat(knows("first")).isTrue();
            assertThat(issuer.fetches()).hasValue(1 + minute);
            clock.advance(Duration.ofSeconds(61));
            // A valid one after a minute without any: read once, for all that come with it.
            issuer.publish(FIRST);
        }
    }

    @Test
    void aKeyThatIsNewIsKnownAtOnceAndInAFloodAfterSeconds() throws Exception {
        assertThat(knows("first")).isTrue();
        clock.advance(Duration.ofMillis(100));
        issuer.publish(FIRST, SECOND);
        assertThat(knows("second")).isTrue();

        var third = TestIssuer.key("third");
        issuer.publish(FIRST, third);
        assertThat(knows("third")).as("the fetch of this minute is spent").isFalse();
        clock.advance(IssuerKeys.TRUSTED.plusMillis(1));
        assertThat(knows("first")).isTrue();
        assertThat(knows("third")).isTrue();
    }

    @Test
    void aKeyThatIsWithdrawnIsRefusedWithinSeconds() throws Exception {
        assertThat(knows("first")).isTrue();
        issuer.publish(SECOND);
        clock.advance(IssuerKeys.READ_AHEAD.plusMillis(1));
        assertThat(knows("first")).as("asked for while the next reading starts").isTrue();
        await().until(() -> !knows("first"));

        assertThat(knows("second")).isTrue();
        issuer.publish(FIRST);
        clock.advance(Duration.ofHours(3));
        assertThat(knows("second")).as("the first request after a long while").isFalse();
    }

    @Test
    void withoutTheIssuerWhatIsKnownIsGoodAsLongAsATokenAndNoLonger() throws Exception {
        assertThat(knows("first")).isTrue();
        issuer.close();
        clock.advance(Duration.ofMinutes(4));
        assertThat(knows("first")).isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> knows("first")).isInstanceOf(KeySourceException.class);
    }
}
