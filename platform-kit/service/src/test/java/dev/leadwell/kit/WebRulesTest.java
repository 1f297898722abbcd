package dev.leadwell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Days;
import dev.leadwell.kit.web.ETags;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    @ValueSource(strings = {"+999999999-12-31", "10000-01-01", "+10000-01-01", "0000-12-31", "-0001-01-01", "x", ""})
    void aPartThatIsNoDayOfACalendarIsNoCursorOfTheList(String day) {
        for (String cursor : List.of(Cursors.encode(day), Cursors.encode(day + "\0"))) {
            assertThatThrownBy(() -> Cursors.decode(cursor, 1, parts -> Cursors.date(parts.getFirst())))
                    .isInstanceOfSatisfying(ProblemException.class,
                            problem -> assertThat(problem.faults()).extracting(FieldFault::field)
                                    .containsExactly("cursor"));
        }
        assertThatThrownBy(() -> Days.of(day)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theDaysAndCountsOfACursorComeBack() {
        LocalDate day = Cursors.decode(Cursors.encode("9999-12-31"), 1, parts -> Cursors.date(parts.getFirst()));
        assertThat(day).isEqualTo(LocalDate.of(9999, 12, 31));
        int count = Cursors.decode(Cursors.encode("7"), 1, parts -> Cursors.count(parts.getFirst()));
        assertThat(count).isEqualTo(7);
        assertThatThrownBy(() -> Cursors.decode(Cursors.encode("-7"), 1, parts -> Cursors.count(parts.getFirst())))
                .isInstanceOf(ProblemException.class);
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
        assertThat(FieldFault.of("f", "x".repeat(5_000), Wording.text("is too long")).value()).hasSize(201);
        assertThat(FieldFault.of("f", "x".repeat(199) + "😀".repeat(9), Wording.text("is too long")).value())
                .hasSize(200)
                .endsWith("x…");
    }

    private record Generated(String name) {}

    @Test
    void ofManyValuesTheNumberIsShownAndOfAnObjectNothing() {
        assertThat(FieldFault.of("f", List.of(new Generated("a"), new Generated("b")), Wording.text("m")).entries())
                .isEqualTo(2);
        assertThat(FieldFault.of("f", Map.of("k", "v"), Wording.text("m")).entries()).isEqualTo(1);
        assertThat(FieldFault.of("f", new byte[3], Wording.text("m")).entries()).isEqualTo(3);
        assertThat(FieldFault.of("f", new byte[3], Wording.text("m")).value()).isNull();
        assertThat(FieldFault.of("f", new Generated("a"), Wording.text("m")).value()).isNull();
        assertThat(FieldFault.of("f", LocalDate.of(2026, 11, 18), Wording.text("m")).value()).isEqualTo("2026-11-18");
        assertThat(FieldFault.of("f", DayOfWeek.MONDAY, Wording.text("m")).value()).isEqualTo("MONDAY");
        assertThat(FieldFault.of("f", 7, Wording.text("m")).value()).isEqualTo("7");
    }
}
