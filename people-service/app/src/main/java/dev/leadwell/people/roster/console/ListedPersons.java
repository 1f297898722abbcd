package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.roster.Directory;
import dev.leadwell.people.roster.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page of those whom the viewer may see and whose names begin as asked, by name. */
@Component
class ListedPersons {
    private static final int ROWS = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Comparator<Person> BY_NAME = Comparator.comparing(People::nameKey)
            .thenComparing(person -> person.id().toString());
    private final Directory directory;
    private final People people;
    private final Reach reach;
    private final Visibility visibility;

    ListedPersons(Directory directory, People people, Reach reach, Visibility visibility) {
        this.directory = directory;
        this.people = people;
        this.reach = reach;
        this.visibility = visibility;
    }

    /** @param previous, next cursors, where there is more */
    record Page(List<Person> persons, @Nullable String previous, @Nullable String next) {
        static final Page EMPTY = new Page(List.of(), null, null);
    }

    private record Place(String nameKey, UUID id) {

        static Place of(String cursor) {
            return Cursors.decode(cursor, 2, parts -> new Place(parts.get(0), UUID.fromString(parts.get(1))));
        }

        boolean isBefore(Person person) {
            int names = nameKey.compareTo(People.nameKey(person));
            return names < 0 || names == 0 && id.toString().compareTo(person.id().toString()) < 0;
        }
    }

    Page page(TableState table, String beginning, LocalDate day) {
        var prefix = beginning.toLowerCase(Locale.ROOT);
        return table.before() == null
                ? forward(table.after() == null ? null : Place.of(table.after()), prefix, day)
                : back(Place.of(table.before()), prefix, day);
    }

    private Page forward(@Nullable Place after, String prefix, LocalDate day) {
        var from = after == null ? new Place(prefix, FIRST) : after;
        var found = visibility.seesAll()
                ? beginning(prefix, directory.after(from.nameKey(), from.id(), ROWS + 1))
                : below(prefix, day).stream().filter(from::isBefore).toList();
        var shown = found.stream().limit(ROWS).toList();
        return new Page(shown, after == null || shown.isEmpty() ? null : cursor(shown.getFirst()),
                found.size() > ROWS ? cursor(shown.getLast()) : null);
    }

    private Page back(Place before, String prefix, LocalDate day) {
        var found = visibility.seesAll()
                ? beginning(prefix, directory.before(before.nameKey(), before.id(), ROWS + 1))
                : below(prefix, day).stream()
                        .filter(person -> !before.isBefore(person) && !before.id().equals(person.id())).toList();
        if (found.isEmpty()) {
            return forward(null, prefix, day);
        }
        var shown = found.subList(Math.max(0, found.size() - ROWS), found.size());
        return new Page(shown, found.size() > ROWS ? cursor(shown.getFirst()) : null, cursor(shown.getLast()));
    }

    private List<Person> below(String prefix, LocalDate day) {
        var self = Caller.current().person();
        var ids = new ArrayList<>(reach.below(self, day));
        ids.add(self);
        return beginning(prefix, people.findAll(ids).values().stream().sorted(BY_NAME).toList());
    }

    private static List<Person> beginning(String prefix, List<Person> of) {
        return of.stream().filter(person -> People.nameKey(person).startsWith(prefix)).toList();
    }

    private static String cursor(Person at) {
        return Cursors.encode(People.nameKey(at), at.id().toString());
    }
}
