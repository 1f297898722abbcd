package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import dev.leadwell.people.roster.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A person's spells and assignments as they followed each other, the latest first. */
@Component
class PersonCourse {
    private final Titles titles;
    private final Words words;

    PersonCourse(Titles titles, Words words) {
        this.titles = titles;
        this.words = words;
    }

    /** @param order on the same day: what comes of the other stands above it */
    private record Step(LocalDate at, int order, String what, String detail) {

        Happening happening(LocalDate today) {
            return new Happening(at, what, null, null, detail.isEmpty() ? null : detail, null, at.isAfter(today));
        }
    }

    List<Happening> of(Person person, Map<UUID, Person> managers, Map<UUID, String> teams, LocalDate today) {
        var steps = new ArrayList<Step>();
        var meanings = titles.named(person.assignments().stream().map(Assignment::title).distinct().toList());
        person.spells().forEach(spell -> add(spell, steps));
        person.assignments().forEach(one -> add(person, one,
                detail(one, promoted(person, one, meanings), managers, teams), steps));
        return steps.stream().sorted(Comparator.comparing(Step::at).thenComparing(Step::order).reversed())
                .map(step -> step.happening(today)).toList();
    }

    private void add(Spell spell, List<Step> steps) {
        steps.add(new Step(spell.from(), 0, said("person.joined"), opening(spell.openingFact())));
        if (spell.to() != null) {
            steps.add(new Step(spell.to().minusDays(1), 3, said("person.last-day"),
                    Objects.requireNonNullElse(spell.reason(), "")));
        }
    }

    private String promoted(Person person, Assignment one, TitleMeanings meanings) {
        return Promotion.of(person, one, meanings)
                .map(promotion -> said("person.promoted", promotion.before(), promotion.level())).orElse("");
    }

    private String detail(Assignment one, String promoted, Map<UUID, Person> managers, Map<UUID, String> teams) {
        var manager = one.managerId() == null ? null : managers.get(one.managerId());
        var team = one.teamId() == null ? null : teams.get(one.teamId());
        return Stream
                .of(promoted, manager == null ? "" : said("person.reports-to", manager.name()),
                        team == null ? "" : team,
                        opening(one.openingFact()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void add(Person person, Assignment one, String detail, List<Step> steps) {
        steps.add(new Step(one.from(), 1, one.title(), detail));
        if (one.to() != null && !isFollowed(person, one.to())) {
            steps.add(new Step(one.to().minusDays(1), 2, said("person.assignment-ends", one.title()), ""));
        }
    }

    /** By another assignment, or by the end of the employment, which says so itself. */
    private static boolean isFollowed(Person person, LocalDate day) {
        return person.assignments().stream().anyMatch(next -> next.from().equals(day))
                || person.spells().stream().anyMatch(spell -> day.equals(spell.to()));
    }

    private String opening(boolean openingFact) {
        return openingFact ? said("person.opening") : "";
    }

    private String said(String code, Object... arguments) {
        return words.of(Wording.of(code, arguments));
    }
}
