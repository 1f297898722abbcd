package dev.leadwell.people.rosterimport;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of everybody in the roster no more than a file is held against as a whole: who has which number, who leads whom. */
final class RosterIndex {
    private record Entry(UUID id, @Nullable UUID managerId) {}

    private final Map<String, Entry> entries = new HashMap<>();

    void add(Person person, LocalDate today) {
        entries.put(person.employeeNumber(),
                new Entry(person.id(), person.assignmentOn(today).map(Assignment::managerId).orElse(null)));
    }

    static RosterIndex of(Iterable<Person> persons, LocalDate today) {
        var index = new RosterIndex();
        persons.forEach(person -> index.add(person, today));
        return index;
    }

    @Nullable
    UUID idOf(String number) {
        var entry = entries.get(number);
        return entry == null ? null : entry.id();
    }

    boolean knows(String number) {
        return entries.containsKey(number);
    }

    /** By number, the number of the manager of today. */
    Map<String, String> managers() {
        var numbers = new HashMap<UUID, String>();
        entries.forEach((number, entry) -> numbers.put(entry.id(), number));
        var managers = new HashMap<String, String>();
        entries.forEach((number, entry) -> {
            var manager = entry.managerId() == null ? null : numbers.get(entry.managerId());
            if (manager != null) {
                managers.put(number, manager);
            }
        });
        return managers;
    }
}
