package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.TwoWayPage;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.roster.Directory;
import dev.leadwell.people.roster.Directory.Place;
import dev.leadwell.people.roster.Teams;
import dev.leadwell.people.roster.Visibility;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those whom the viewer may see and whose names begin as asked, in the order asked for. */
@Component
class ListedPersons {
    static final TableShape SHAPE = TableShape.sortedBy("name", "title", "team", "number", "-since")
            .filteredBy("q", "asOf");
    private final Directory directory;
    private final People people;
    private final Teams teams;
    private final Reach reach;
    private final Visibility visibility;

    ListedPersons(Directory directory, People people, Teams teams, Reach reach, Visibility visibility) {
        this.directory = directory;
        this.people = people;
        this.teams = teams;
        this.reach = reach;
        this.visibility = visibility;
    }

    /**
     * A line of the directory as of the day asked for.
     *
     * @param toManager whether the viewer may look at the manager too
     */
    record Row(Person person, @Nullable Assignment assignment, @Nullable Person manager, boolean toManager,
            @Nullable String team) {

        public @Nullable String title() {
            return assignment == null ? null : assignment.title();
        }

        public @Nullable LocalDate since() {
            return assignment == null ? null : assignment.from();
        }
    }

    TwoWayPage<Row> page(TableState table, LocalDate day, int most) {
        var order = Directory.Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        var seen = seen(day);
        var asked = new Directory.Asked(order, table.descending(), day, beginning(table), seen);
        var places = TwoWayPage.of(table.after(), table.before(), most, ListedPersons::cursor,
                (cursor, onwards, limit) -> cursor == null || onwards
                        ? directory.after(asked, cursor == null ? null : place(cursor, order), limit)
                        : directory.before(asked, place(cursor, order), limit));
        return filled(places, day, seen);
    }

    private static String beginning(TableState table) {
        return Objects.requireNonNullElse(table.filter("q"), "").toLowerCase(Locale.ROOT);
    }

    private @Nullable Set<UUID> seen(LocalDate day) {
        if (visibility.seesAll()) {
            return null;
        }
        var self = Caller.current().person();
        var seen = new HashSet<>(reach.below(self, day));
        seen.add(self);
        return seen;
    }

    private static String cursor(Place at) {
        return Cursors.encode(at.without() ? "" : at.key(), String.valueOf(at.without()), at.nameKey(),
                at.personId().toString());
    }

    private static Place place(String cursor, Directory.Order order) {
        return Cursors.decode(cursor, 4, parts -> {
            boolean without = Boolean.parseBoolean(parts.get(1));
            if (order == Directory.Order.SINCE && !without) {
                Cursors.date(parts.get(0));
            }
            return new Place(without, without ? parts.get(2) : parts.get(0), parts.get(2),
                    UUID.fromString(parts.get(3)));
        });
    }

    private TwoWayPage<Row> filled(TwoWayPage<Place> places, LocalDate day, @Nullable Set<UUID> seen) {
        var persons = people.findAll(places.rows().stream().map(Place::personId).toList());
        var assigned = new HashMap<UUID, Assignment>();
        persons.values().forEach(person -> person.assignmentOn(day).ifPresent(one -> assigned.put(person.id(), one)));
        var managers = people.findAll(ids(assigned, Assignment::managerId).toList());
        var named = teams.namesOf(ids(assigned, Assignment::teamId).toList());
        return places.map(place -> {
            var assignment = assigned.get(place.personId());
            var manager = assignment == null ? null : found(managers, assignment.managerId());
            return new Row(Objects.requireNonNull(persons.get(place.personId())), assignment, manager,
                    manager != null && (seen == null || seen.contains(manager.id())),
                    assignment == null ? null : found(named, assignment.teamId()));
        });
    }

    private static <T> @Nullable T found(Map<UUID, T> known, @Nullable UUID id) {
        return id == null ? null : known.get(id);
    }

    private static Stream<UUID> ids(Map<UUID, Assignment> of, Function<Assignment, @Nullable UUID> id) {
        return of.values().stream().map(id).filter(Objects::nonNull).distinct();
    }
}
