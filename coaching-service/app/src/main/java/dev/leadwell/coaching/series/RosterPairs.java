package dev.leadwell.coaching.series;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TitleMeanings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pairs of a rep from the roster: on the days on which the title held is a rep's (C1), both employed, the manager
 * named and known.
 */
public final class RosterPairs {

    private RosterPairs() {}

    private record Span(LocalDate from, LocalDate to) {
        Optional<Span> in(Span other) {
            LocalDate start = from.isAfter(other.from) ? from : other.from;
            LocalDate end = to.isBefore(other.to) ? to : other.to;
            return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
        }
    }

    /**
     * In order; spells of one manager that touch are one: neither another rep's title nor another level cuts anything. Under
     * Martha since March with a title that is a rep's from 1 December: with Martha from 1 December.
     *
     * @param titles what those mean that the rep has held
     */
    public static List<PairSpell> of(Person rep, TitleMeanings titles, Function<UUID, Optional<Person>> persons) {
        List<PairSpell> spells = new ArrayList<>();
        rep.assignments().stream().sorted(Comparator.comparing(Assignment::from)).forEach(assignment -> titles
                .repStretches(assignment.title(), assignment.from(), assignment.to())
                .forEach(days -> pairs(rep, assignment.managerId(), days, persons)
                        .forEach(spell -> append(spells, spell))));
        return List.copyOf(spells);
    }

    private static List<PairSpell> pairs(Person rep, @Nullable UUID managerId, TitleMeanings.Stretch days,
            Function<UUID, Optional<Person>> persons) {
        if (managerId == null) {
            return List.of();
        }
        Span assigned = new Span(days.from(), end(days.to()));
        return persons.apply(managerId).stream().flatMap(manager -> manager.spells().stream()).map(RosterPairs::span)
                .flatMap(led -> led.in(assigned).stream())
                .flatMap(led -> rep.spells().stream().map(RosterPairs::span).flatMap(own -> own.in(led).stream()))
                .sorted(Comparator.comparing(Span::from))
                .map(both -> new PairSpell(managerId, both.from, both.to)).toList();
    }

    private static void append(List<PairSpell> spells, PairSpell next) {
        if (!spells.isEmpty() && spells.getLast().managerId().equals(next.managerId())
                && spells.getLast().to().equals(next.from())) {
            PairSpell before = spells.removeLast();
            spells.add(new PairSpell(next.managerId(), before.from(), next.to()));
        } else {
            spells.add(next);
        }
    }

    private static Span span(Spell spell) {
        return new Span(spell.from(), end(spell.to()));
    }

    private static LocalDate end(@Nullable LocalDate to) {
        return to == null ? LocalDate.MAX : to;
    }
}
