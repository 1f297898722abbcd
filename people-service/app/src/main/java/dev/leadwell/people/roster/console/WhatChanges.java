package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.Teams;
import dev.leadwell.people.roster.Visibility;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a change would do, said before it is done: what stands no more, what stands instead, what else it touches. */
@Component
class WhatChanges {
    private final People people;
    private final Teams teams;
    private final Visibility visibility;
    private final PersonCourse course;
    private final Words words;

    WhatChanges(People people, Teams teams, Visibility visibility, PersonCourse course, Words words) {
        this.people = people;
        this.teams = teams;
        this.visibility = visibility;
        this.course = course;
        this.words = words;
    }

    /** @param nothing everything stays as it is */
    record Shown(List<Happening> gone, List<Happening> instead, List<String> touched, boolean nothing) {}

    Shown of(Person before, Person after) {
        var was = steps(before);
        var is = steps(after);
        var gone = was.stream().filter(one -> !is.contains(one)).toList();
        var instead = is.stream().filter(one -> !was.contains(one)).toList();
        return new Shown(gone, instead, touched(before, after, Stream.concat(gone.stream(), instead.stream())
                .map(one -> LocalDate.from(one.at())).min(LocalDate::compareTo).orElse(null)),
                before.equals(after));
    }

    private List<Happening> steps(Person person) {
        var managers = people.findAll(person.assignments().stream().map(Assignment::managerId).filter(Objects::nonNull)
                .distinct().toList());
        var named = teams.namesOf(person.assignments().stream().map(Assignment::teamId).filter(Objects::nonNull)
                .distinct().toList());
        return course.of(person, managers, named, visibility.today());
    }

    private List<String> touched(Person before, Person after, @Nullable LocalDate earliest) {
        var today = visibility.today();
        var touched = new ArrayList<String>();
        if (earliest != null && earliest.isBefore(today)) {
            touched.add(said("person-change.touches.past", day(earliest)));
        }
        if (!before.name().equals(after.name())) {
            touched.add(said("person-change.touches.name", before.name(), after.name()));
        }
        var end = after.spells().stream().map(one -> one.to()).filter(Objects::nonNull).max(LocalDate::compareTo);
        if (end.isPresent() && before.employedOn(end.get())) {
            touched.add(said("person-change.touches.access", day(end.get())));
            int left = people.reportsOf(before.id(), end.get()).size();
            if (left > 0) {
                touched.add(said("person-change.touches.reports", left));
            }
        }
        return touched;
    }

    /** How one of several employments or assignments reads in a choice. */
    String entry(OfferedChange offered, Person person, LocalDate began) {
        return offered == OfferedChange.CORRECT_HIRE_DATE
                ? said("person-change.spell", day(began))
                : person.assignments().stream().filter(one -> one.from().equals(began)).findFirst()
                        .map(one -> said("person-change.assignment", one.title(), day(began))).orElse(day(began));
    }

    String said(String code, Object... arguments) {
        return words.of(Wording.of(code, arguments));
    }

    private static String day(LocalDate day) {
        return Format.of(LocaleContextHolder.getLocale(), ZoneOffset.UTC).date(day);
    }
}
