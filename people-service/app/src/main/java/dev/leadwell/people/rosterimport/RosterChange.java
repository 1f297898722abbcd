package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Team;
import org.jspecify.annotations.Nullable;

/**
 * What a row would change.
 *
 * @param before null for somebody new
 * @param what for the one who decides
 * @param newTeam that the row puts the person in and that nobody has made yet
 */
public record RosterChange(Kind kind, @Nullable Person before, Person after, Wording what,
        @Nullable Team newTeam) {

    public enum Kind implements Coded {
        NEW,
        BACK,
        PROMOTED,
        MOVED,
        CHANGED,
        CORRECTED,
        RENAMED,
        LEFT
    }
}
