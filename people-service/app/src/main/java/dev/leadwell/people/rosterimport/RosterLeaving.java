package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Employment;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the last day of a row does. An empty one takes no leaving back (P4). */
final class RosterLeaving {
    private static final String REASON = "unknown";

    private RosterLeaving() {}

    /** The change of a row with its leaving; null where neither is one. */
    static @Nullable RosterChange with(RosterRow row, Person known, @Nullable RosterChange change) {
        var lastDay = row.lastDay();
        var person = change == null ? known : change.after();
        if (lastDay == null || isKnown(person, lastDay)) {
            return change;
        }
        var after = Employment.left(person, lastDay, REASON, null);
        var what = Wording.of("change.left", lastDay);
        return change == null
                ? new RosterChange(RosterChange.Kind.LEFT, known, after, what, null)
                : new RosterChange(change.before() == null ? change.kind() : RosterChange.Kind.LEFT, change.before(),
                        after, Wording.of("change.and", change.what(), what), change.newTeam());
    }

    /** Whether a row tells of somebody gone only that they are. One who was hired since is back. */
    static boolean isGone(RosterRow row, Person known) {
        var lastDay = row.lastDay();
        var end = known.spells().stream().map(Spell::to).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(null);
        if (lastDay == null || end == null || row.hired() != null && !row.hired().isBefore(end)) {
            return false;
        }
        if (!isKnown(known, lastDay)) {
            throw ProblemException.conflict("left-otherwise",
                    Wording.of("fault.left-otherwise", known.name(), end.minusDays(1)));
        }
        return true;
    }

    private static boolean isKnown(Person person, LocalDate lastDay) {
        return person.spells().stream().anyMatch(spell -> lastDay.plusDays(1).equals(spell.to()));
    }
}
