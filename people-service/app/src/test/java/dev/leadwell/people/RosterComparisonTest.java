package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.rosterimport.RosterComparison;
import dev.leadwell.people.rosterimport.RosterFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RosterComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = LocalDate.of(2027, 2, 1);

    // P4
    @Test
    void aRowThatDoesNotFitThePersonIsABadRowAndTheOthersAreCompared() {
        var outcome = compared(person(START.minusMonths(1)), "Lead");
        assertThat(outcome.changes()).singleElement()
                .satisfies(change -> assertThat(change.after().employeeNumber()).isEqualTo("3"));
        assertThat(outcome.faults()).containsExactly(new FieldFault("employee_number", 2, "2",
                "Bo Rep is not employed on that day. Choose a day within the employment."));
    }

    @Test
    void somebodyWhoStartsLaterIsComparedWithTheFirstAssignmentThatIsPlanned() {
        assertThat(compared(person(START), "Rep").unchanged()).isOne();
        var change = compared(person(START), "Lead").changes().getFirst();
        assertThat(change.what()).isEqualTo("Rep → Lead, from 1 February 2027");
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
        assertThat(compared(back, "Rep").unchanged()).isOne();
        assertThat(compared(back, "Lead").changes().getFirst().after().assignments()).extracting(Assignment::title)
                .containsExactly("Trainee", "Lead");
    }

    /** Held against somebody of whom an assignment begins on a day, and somebody new. */
    private static RosterComparison.Outcome compared(Person known, String title) {
        var file = "employee_number,first_name,last_name,job_title,supervisor_number\n2,Bo,Rep,%s,\n3,Cy,New,Rep,\n"
                .formatted(title);
        return new RosterComparison(new TenantId(UUID.randomUUID()), Map.of("2", known), TODAY,
                ZoneId.of("Europe/Rome"), false).compare(RosterFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Person person(LocalDate assigned) {
        return new Person(UUID.randomUUID(), 1, "2", "Bo", "Rep", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(START, null, null, null, false)),
                List.of(new Assignment(assigned, null, null, null, "Rep", null, false)), List.of());
    }
}
