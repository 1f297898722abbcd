package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a row would change.
 *
 * @param before null for somebody new
 * @param what for the one who decides
 * @param team name of the team that the row puts the person in, empty for none
 */
public record RosterChange(Kind kind, @Nullable Person before, Person after, Wording what, String team) {

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
