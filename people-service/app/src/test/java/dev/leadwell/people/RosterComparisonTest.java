package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.rosterimport.RosterComparison;
import dev.leadwell.people.rosterimport.RosterFile;
import dev.leadwell.people.rosterimport.RosterIds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = LocalDate.of(2027, 2, 1);

    // P4
    @Test
    void aRowThatDoesNotFitThePersonIsABadRowAndTheOthersAreCompared() {
        var outcome = titled(person(START.minusMonths(1)), "Lead");
        assertThat(outcome.changes()).singleElement()
                .satisfies(change -> assertThat(change.after().employeeNumber()).isEqualTo("3"));
        assertThat(outcome.faults()).containsExactly(new FieldFault("employee_number", 2, "2",
                Wording.of("refused.not-employed-then", "Bo Rep")));
    }

    @Test
    void somebodyWhoStartsLaterIsComparedWithTheFirstAssignmentThatIsPlanned() {
        assertThat(titled(person(START), "Rep").unchanged()).isOne();
        var change = titled(person(START), "Lead").changes().getFirst();
        assertThat(change.what())
                .isEqualTo(Wording.of("change.from", Wording.of("change.title", "Rep", "Lead"), START));
        assertThat(change.after().assignments()).singleElement()
                .satisfies(only -> assertThat(only.from()).isEqualTo(START));
    }

    @Test
    void somebodyWhoComesBackLaterKeepsWhatWas() {
        var left = LocalDate.of(2024, 1, 1);
        var before = person(START);
        var back = new Person(before.id(), 3, "2", "Bo", "Rep", null, before.zone(), Set.of(),
                List.of(new Spell(left.minusYears(1), left, "resigned", true, false), before.spells().getFirst()),
                List.of(new Assignment(left.minusYears(1), left, null, null, "Trainee", null, false),
                        before.assignments().getFirst()),
                List.of());
        assertThat(titled(back, "Rep").unchanged()).isOne();
        assertThat(titled(back, "Lead").changes().getFirst().after().assignments()).extracting(Assignment::title)
                .containsExactly("Trainee", "Lead");
    }

    // P1
    @Test
    void aNumberWithAnotherNameAndAnotherHireDateIsARowToLookAtAndNeverSilentlyTheSamePerson() {
        var hired = LocalDate.of(2020, 1, 1);
        var working = employed(hired, null);
        var reused = compared(working, "2,Cy,New,Rep,,2026-12-01");
        assertThat(reused.changes()).isEmpty();
        assertThat(reused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.wording()).isEqualTo(Wording.of("fault.number-reused", "2",
                    Wording.of("fault.known", "Bo Rep", hired),
                    Wording.of("fault.comes-hired", "Cy New", LocalDate.of(2026, 12, 1))));
        });
        assertThat(compared(employed(hired, TODAY.minusDays(5)), "2,Cy,New,Rep,,2026-12-01").faults()).hasSize(1);
        assertThat(compared(employed(hired, TODAY.minusDays(5)), "2,Cy,New,Rep,,").faults()).hasSize(1);
        assertThat(compared(working, "2,Cy,New,Rep,,2020-01-01").changes().getFirst().what())
                .isEqualTo(Wording.of("change.renamed", "Bo Rep"));
        assertThat(compared(working, "2,Cy,New,Rep,,").changes().getFirst().what())
                .isEqualTo(Wording.of("change.renamed", "Bo Rep"));
        assertThat(compared(working, "2,BO, rep,Rep,,2020-01-01").faults()).isEmpty();
    }

    // P1
    @Test
    void aCorrectedHireDateIsShownAndBeginsEmploymentAndFirstAssignmentOnTheRightDay() {
        var hired = LocalDate.of(2025, 1, 1);
        var right = LocalDate.of(2025, 1, 10);
        var change = compared(employed(hired, null), "2,Bo,Rep,Rep,,2025-01-10").changes().getFirst();
        assertThat(change.kind().code()).isEqualTo("corrected");
        assertThat(change.what()).isEqualTo(Wording.of("change.hired", right, hired));
        assertThat(change.after().spells()).extracting(Spell::from).containsExactly(right);
        assertThat(change.after().assignments()).extracting(Assignment::from).containsExactly(right);
        assertThat(compared(change.after(), "2,Bo,Rep,Rep,,2025-01-10").unchanged()).isOne();
        assertThat(compared(employed(hired, null), "2,Bo,Rep,Rep,,2019-05-01").changes().getFirst().after().spells())
                .extracting(Spell::from).containsExactly(LocalDate.of(2019, 5, 1));
    }

    @Test
    void aHireDateThatDoesNotFitWhatIsKnownSinceIsARowToLookAt() {
        var hired = LocalDate.of(2025, 1, 1);
        var later = LocalDate.of(2025, 6, 1);
        var moved = Employment.reassigned(employed(hired, null),
                new Assignment(later, null, null, null, "Rep", null, false));
        assertThat(compared(moved, "2,Bo,Rep,Rep,,2025-06-01").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.wording().code()).isEqualTo("refused.hire-date"));
        assertThat(compared(moved, "2,Bo,Rep,Rep,,2027-06-01").faults()).hasSize(1);
        assertThat(compared(moved, "2,Bo,Rep,Rep,,2025-05-31").faults()).isEmpty();
    }

    // P4
    @Test
    void aLeavingDateOfAFileEndsTheEmploymentAndAKnownOneChangesNothing() {
        var hired = LocalDate.of(2025, 1, 1);
        var header = "employee_number,leaving_date\n2,";
        var change = held(employed(hired, null), header + "2026-11-30").changes().getFirst();
        assertThat(change.kind().code()).isEqualTo("left");
        assertThat(change.what()).isEqualTo(Wording.of("change.left", LocalDate.of(2026, 11, 30)));
        assertThat(change.after().spells()).extracting(Spell::to).containsExactly(LocalDate.of(2026, 12, 1));
        assertThat(held(change.after(), header + "2026-11-30").unchanged()).isOne();
        assertThat(held(employed(hired, null), header).unchanged()).isOne();
        var gone = employed(hired, LocalDate.of(2026, 6, 1));
        assertThat(held(gone, header + "2026-05-31").unchanged()).isOne();
        assertThat(held(gone, header + "2026-06-01").faults()).singleElement().satisfies(
                fault -> assertThat(fault.wording().code()).isEqualTo("fault.left-otherwise"));
        assertThat(held(employed(hired, null), header + "2026-03-31").changes().getFirst().after().assignments())
                .extracting(Assignment::to).containsExactly(LocalDate.of(2026, 4, 1));
    }

    // P4
    @Test
    void aColumnThatAPartialFileLacksChangesNothing() {
        var before = Employment.reassigned(employed(LocalDate.of(2025, 1, 1), null), new Assignment(
                LocalDate.of(2025, 6, 1), null, new UUID(1, 1), new UUID(1, 2), "Rep", null, false));
        assertThat(held(before, "employee_number,job_title\n2,Rep").unchanged()).isOne();
        var after = held(before, "employee_number,job_title\n2,Lead").changes().getFirst().after();
        assertThat(after.assignmentOn(TODAY)).hasValueSatisfying(now -> assertThat(now).isEqualTo(
                new Assignment(TODAY, null, new UUID(1, 1), new UUID(1, 2), "Lead", null, false)));
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(held(before, "employee_number,first_name\n3,New").faults()).singleElement().satisfies(
                fault -> assertThat(fault.wording().code()).isEqualTo("fault.newcomer-incomplete"));
    }

    private static RosterComparison.Outcome held(Person known, String file) {
        return new RosterComparison(new RosterIds(number -> null, Map.of(), UUID::randomUUID), Map.of("2", known),
                TitleMeanings.NONE, TODAY,
                ZoneId.of("Europe/Rome"), false).compare(RosterFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static RosterComparison.Outcome compared(Person known, String row) {
        var file = "employee_number,first_name,last_name,job_title,supervisor_number,hired\n" + row + "\n";
        return new RosterComparison(new RosterIds(number -> null, Map.of(), UUID::randomUUID), Map.of("2", known),
                TitleMeanings.NONE,
                TODAY,
                ZoneId.of("Europe/Rome"), false).compare(RosterFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Person employed(LocalDate from, @Nullable LocalDate to) {
        return new Person(UUID.randomUUID(), 1, "2", "Bo", "Rep", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(from, to, null, null, false)),
                List.of(new Assignment(from, to, null, null, "Rep", null, false)), List.of());
    }

    /** Held against somebody of whom an assignment begins on a day, and somebody new. */
    private static RosterComparison.Outcome titled(Person known, String title) {
        var file = "employee_number,first_name,last_name,job_title,supervisor_number\n2,Bo,Rep,%s,\n3,Cy,New,Rep,\n"
                .formatted(title);
        return new RosterComparison(new RosterIds(number -> null, Map.of(), UUID::randomUUID), Map.of("2", known),
                TitleMeanings.NONE,
                TODAY,
                ZoneId.of("Europe/Rome"), false).compare(RosterFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Person person(LocalDate assigned) {
        return new Person(UUID.randomUUID(), 1, "2", "Bo", "Rep", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(START, null, null, null, false)),
                List.of(new Assignment(assigned, null, null, null, "Rep", null, false)), List.of());
    }
}
