package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Corrections.Particulars;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be done to one person. Pure: shown before it is done, and done as it was shown (P1). */
public sealed interface PersonChange {

    Person of(Person person, LocalDate today);

    /** For the log. */
    String action();

    /** What is assigned by it; null where nothing is. */
    default @Nullable Assignment assigned() {
        return null;
    }

    record Reassign(Assignment next) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Employment.reassigned(person, next);
        }

        @Override
        public String action() {
            return "person.reassigned";
        }

        @Override
        public Assignment assigned() {
            return next;
        }
    }

    record Leave(LocalDate lastDay, String reason, @Nullable Boolean voluntary) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Employment.left(person, lastDay, reason, voluntary);
        }

        @Override
        public String action() {
            return "person.left";
        }
    }

    record ChangeLeaving(LocalDate lastDay, String reason, @Nullable Boolean voluntary) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.leavingChanged(person, lastDay, reason, voluntary);
        }

        @Override
        public String action() {
            return "person.leaving-changed";
        }
    }

    record UndoLeaving() implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.leavingUndone(person);
        }

        @Override
        public String action() {
            return "person.leaving-undone";
        }
    }

    /** Somebody who has left is employed again. */
    record Rehire(Assignment first) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Employment.rehired(person, new Spell(first.from(), null, null, null, first.openingFact()), first);
        }

        @Override
        public String action() {
            return "person.rehired";
        }

        @Override
        public Assignment assigned() {
            return first;
        }
    }

    /** @param began the first day of the employment, as it is known now */
    record CorrectHireDate(LocalDate began, LocalDate hired) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.hireDateCorrected(person, began, hired, today);
        }

        @Override
        public String action() {
            return "person.hire-date-corrected";
        }
    }

    /** @param began the first day of the assignment, as it is known now */
    record CorrectAssignment(LocalDate began, Assignment instead) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.assignmentCorrected(person, began, instead);
        }

        @Override
        public String action() {
            return "person.assignment-corrected";
        }

        @Override
        public Assignment assigned() {
            return instead;
        }
    }

    /** @param began the first day of the assignment, as it is known now */
    record RemoveAssignment(LocalDate began) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.assignmentRemoved(person, began);
        }

        @Override
        public String action() {
            return "person.assignment-removed";
        }
    }

    record Call(Particulars as) implements PersonChange {
        @Override
        public Person of(Person person, LocalDate today) {
            return Corrections.called(person, as);
        }

        @Override
        public String action() {
            return "person.particulars-changed";
        }
    }
}
