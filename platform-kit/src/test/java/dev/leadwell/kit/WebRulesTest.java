package dev.leadwell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.ETags;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebRulesTest {

    private final TenantId tenant = new TenantId(new UUID(1, 1));

    @Test
    void aCursorComesBackAsItWasGiven() {
        String cursor = Cursors.encode("2026-11-18", "Müller|x", "");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.decode(cursor, 3)).containsExactly("2026-11-18", "Müller|x", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YQ", "not base64 at all", "////", "MQ=="})
    void aCursorOfAnotherKindIsABadRequest(String rubbish) {
        assertThatThrownBy(() -> Cursors.decode(rubbish, 2)).isInstanceOfSatisfying(ProblemException.class,
                problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.faults()).extracting(FieldFault::field).containsExactly("cursor");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\""})
    void aMatchingVersionIsLetThrough(String ifMatch) {
        ETags.requireMatch(ifMatch, 3, () -> "state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\""})
    void anotherVersionIsShownTheCurrentState(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 3, () -> "state"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(412);
                    assertThat(problem.currentState()).isEqualTo("state");
                });
    }

    @Test
    void aNamedIdIsTheSameForTheSameNameInTheSameTenant() {
        assertThat(Ids.named(tenant, "person", "622")).isEqualTo(Ids.named(tenant, "person", "622"))
                .isNotEqualTo(Ids.named(tenant, "person", "621"))
                .isNotEqualTo(Ids.named(new TenantId(new UUID(1, 2)), "person", "622"));
    }

    @Test
    void aTenantIsBoundForTheWorkAndNoLonger() {
        assertThatThrownBy(Tenancy::current).isInstanceOf(Tenancy.NoTenantException.class);
        assertThat(Tenancy.call(tenant, Tenancy::current)).isEqualTo(tenant);
        assertThat(Tenancy.bound()).isFalse();
    }

    @Test
    void aTenantDoesNotTravelToAnotherThreadByItself() throws InterruptedException {
        var seen = new boolean[1];
        var thread = Tenancy.call(tenant, () -> Thread.ofVirtual().start(() -> seen[0] = Tenancy.bound()));
        thread.join();
        assertThat(seen[0]).isFalse();
    }

    @Test
    void aLongValueIsShownShortened() {
        assertThat(FieldFault.of("f", "x".repeat(5_000), "is too long").value()).hasSize(201);
    }
}
