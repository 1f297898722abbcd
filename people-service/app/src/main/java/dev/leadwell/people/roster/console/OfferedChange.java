package dev.leadwell.people.roster.console;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the page of a person offers to change, each a form of its own. */
enum OfferedChange implements Coded {
    REASSIGN,
    CORRECT_ASSIGNMENT,
    REMOVE_ASSIGNMENT,
    LEAVE,
    CHANGE_LEAVING,
    UNDO_LEAVING,
    REHIRE,
    CORRECT_HIRE_DATE,
    PARTICULARS;

    /** Those that can be done now: somebody who has left is not reassigned, and nobody undoes what has not happened. */
    static List<OfferedChange> of(Person person, LocalDate today) {
        boolean ends = person.spells().stream().max(java.util.Comparator.comparing(one -> one.from()))
                .filter(last -> last.to() != null).isPresent();
        boolean gone = !person.employedOn(today)
                && person.spells().stream().noneMatch(spell -> spell.from().isAfter(today));
        return Stream.of(values()).filter(one -> switch (one) {
            case REASSIGN -> !gone;
            case LEAVE -> !ends && !person.spells().isEmpty();
            case CHANGE_LEAVING, UNDO_LEAVING -> ends;
            case REHIRE -> gone;
            case CORRECT_ASSIGNMENT, REMOVE_ASSIGNMENT -> !person.assignments().isEmpty();
            case CORRECT_HIRE_DATE -> !person.spells().isEmpty();
            case PARTICULARS -> true;
        }).toList();
    }

    public boolean assigns() {
        return this == REASSIGN || this == CORRECT_ASSIGNMENT || this == REHIRE;
    }

    public boolean leaves() {
        return this == LEAVE || this == CHANGE_LEAVING;
    }
}
