package dev.leadwell.people.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import dev.leadwell.people.absence.HalfDayText.NoHalfDay;
import dev.leadwell.people.copy.Absence.HalfDay;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Employed from 2026-01-01 through 2026-11-30, and again from 2027-03-01. */
class FittingDaysTest {
    private static final Person ANA = person(spell("2026-01-01", "2026-07-01"), spell("2026-07-01", "2026-12-01"),
            spell("2027-03-01", null));

    // P6
    @Test
    void an_absence_lies_within_one_employment() {
        assertThat(FittingDays.faults(ANA, days("2026-11-23", "2026-12-01"))).isEmpty();
        assertThat(codes(ANA, "2026-11-23", "2026-12-02")).containsExactly("to refused.absence-beyond-leaving");
        assertThat(codes(ANA, "2025-12-31", "2026-01-05")).containsExactly("from refused.absence-unemployed");
        assertThat(codes(ANA, "2026-12-01", "2026-12-02")).containsExactly("from refused.absence-unemployed");
        assertThat(codes(ANA, "2026-11-23", "2027-04-01")).containsExactly("to refused.absence-beyond-leaving");
    }

    @Test
    void touching_employments_are_one() {
        assertThat(FittingDays.faults(ANA, days("2026-06-20", "2026-07-10"))).isEmpty();
    }

    @Test
    void who_never_had_an_employment_is_bound_by_none() {
        assertThat(FittingDays.faults(person(), days("2026-06-20", "2026-07-10"))).isEmpty();
    }

    @Test
    void a_half_day_is_a_day_of_the_absence_and_stands_there_once() {
        var days = new AbsenceDays(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-04"),
                List.of(half("2026-06-03", "afternoon"), half("2026-06-03", "morning"), half("2026-06-04", "morning")),
                true);
        assertThat(FittingDays.faults(ANA, days)).extracting(FieldFault::field)
                .containsExactly("halfDays[1].date", "halfDays[2].date");
    }

    @Test
    void an_absence_that_overlaps_one_that_is_asked_for_or_holds_is_refused_naming_both() {
        var asked = AbsenceRecord.asked(new UUID(0, 7), ANA.id(), days("2026-06-01", "2026-06-06"), stamp());
        assertThatThrownBy(() -> FittingDays.requireFree(days("2026-06-05", "2026-06-08"), List.of(asked)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.detail().code()).isEqualTo("refused.absences-overlap-asked");
                    assertThat(refused.detail().arguments()).hasToString(
                            "[2026-06-05, 2026-06-07, 2026-06-01, 2026-06-05]");
                });
        FittingDays.requireFree(days("2026-06-06", "2026-06-08"), List.of(asked));
    }

    @Test
    void half_days_are_read_as_they_are_written() throws NoHalfDay {
        var read = HalfDayText.read("2026-12-24 afternoon; 2026-12-28 Vormittag,\n2026-12-29 PM");
        assertThat(read).containsExactly(half("2026-12-24", "afternoon"), half("2026-12-28", "morning"),
                half("2026-12-29", "afternoon"));
        assertThat(HalfDayText.read(HalfDayText.write(read))).isEqualTo(read);
        for (var none : List.of("2026-12-24", "noon", "2026-02-30 morning", "2026-12-24 noon")) {
            assertThatThrownBy(() -> HalfDayText.read(none)).as(none).isInstanceOf(NoHalfDay.class);
        }
    }

    private static List<String> codes(Person person, String from, String to) {
        return FittingDays.faults(person, days(from, to)).stream()
                .map(fault -> fault.field() + " " + fault.wording().code()).toList();
    }

    private static AbsenceDays days(String from, String to) {
        return new AbsenceDays(LocalDate.parse(from), LocalDate.parse(to), List.of(), true);
    }

    private static HalfDay half(String day, String half) {
        return new HalfDay(LocalDate.parse(day), half);
    }

    private static Stamp stamp() {
        return new Stamp("x", Instant.EPOCH);
    }

    private static Spell spell(String from, @Nullable String to) {
        return new Spell(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null, null, false);
    }

    private static Person person(Spell... spells) {
        return new Person(new UUID(0, 1), 1, "1", "Ana", "Ruiz", null, ZoneOffset.UTC, Set.of(), List.of(spells),
                List.of(), List.of());
    }
}
