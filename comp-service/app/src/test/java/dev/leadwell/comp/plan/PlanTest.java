package dev.leadwell.comp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest { // M1

    private static final Instant SENT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aLaterVersionTakesOverOnTheDayItBegins() {
        assertThat(inForce(version(1, "2026-01-01", null, SENT), version(2, "2026-07-01", null, SENT)))
                .containsExactly("1 2026-01-01 2026-07-01", "2 2026-07-01 null");
    }

    @Test
    void aVersionThatBeginsEarlierReplacesAllThatBeginAfterIt() {
        assertThat(inForce(version(1, "2026-07-01", null, SENT), version(2, "2026-01-01", null, SENT)))
                .containsExactly("2 2026-01-01 null");
    }

    @Test
    void aDraftHoldsOnNoDay() {
        assertThat(inForce(version(1, "2026-01-01", "2027-01-01", SENT), version(2, "2026-07-01", null, null)))
                .containsExactly("1 2026-01-01 2027-01-01");
    }

    private static List<String> inForce(PlanVersion... versions) {
        return new Plan(new UUID(0, 1), "Plan", 1, List.of(versions)).inForce().stream()
                .map(held -> held.version().version() + " " + held.from() + " " + held.to()).toList();
    }

    private static PlanVersion version(int number, String from, @Nullable String to, @Nullable Instant released) {
        return new PlanVersion(number, LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
                new PlanTerms(List.of()), released);
    }
}
