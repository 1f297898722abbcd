package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleMeanings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that begins at a higher level than the one it directly follows, within one employment spell; no day
 * between (P3). Pure, with what it rests on.
 *
 * @param followed the assignment that ended the day before
 * @param before what its title's level was on its last day
 * @param level what the level of the new one's title is on its first day
 */
public record Promotion(Assignment followed, Assignment begun, int before, int level) {

    /**
     * Level 2 through 30 November, level 3 from 1 December: promoted, 2 → 3. A title that itself gets another level
     * promotes nobody: both levels are asked on their own day, and nothing begins. Where a title has no level on the
     * day, the assignment's own counts.
     */
    public static Optional<Promotion> of(Person person, Assignment begun, TitleMeanings titles) {
        var lastDay = begun.from().minusDays(1);
        boolean oneSpell = person.spells().stream()
                .anyMatch(spell -> spell.covers(lastDay) && spell.covers(begun.from()));
        var followed = person.assignmentOn(lastDay).orElse(null);
        if (!oneSpell || followed == null) {
            return Optional.empty();
        }
        var before = level(followed, lastDay, titles);
        var level = level(begun, begun.from(), titles);
        return before != null && level != null && before < level && !onlyRaised(followed, begun, titles)
                ? Optional.of(new Promotion(followed, begun, before, level))
                : Optional.empty();
    }

    /** Moved under the same title on the day on which the title itself got another level. */
    private static boolean onlyRaised(Assignment followed, Assignment begun, TitleMeanings titles) {
        return Title.key(followed.title()).equals(Title.key(begun.title()))
                && titles.levelOf(begun.title(), begun.from()) != null;
    }

    /** All of a person, in the order of assignments. */
    public static List<Promotion> all(Person person, TitleMeanings titles) {
        return person.assignments().stream().flatMap(one -> of(person, one, titles).stream()).toList();
    }

    private static @Nullable Integer level(Assignment assignment, LocalDate day, TitleMeanings titles) {
        var level = titles.levelOf(assignment.title(), day);
        return level == null ? assignment.level() : level;
    }
}
