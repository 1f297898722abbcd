package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The persons of the bound tenant. */
public interface People {

    /**
     * Somebody who reports to a manager.
     *
     * @param leads whether anybody reports to them in turn
     */
    record Report(UUID personId, boolean leads) {}

    Optional<Person> find(UUID personId);

    Optional<Person> findByNumber(String employeeNumber);

    /** Those who are known, by employee number; the others are simply not in the answer. */
    Map<String, Person> findByNumbers(Collection<String> employeeNumbers);

    /** Those who are known, by id; the others are simply not in the answer. */
    Map<UUID, Person> findAll(Collection<UUID> personIds);

    /** Who reports to a manager on a day, by name. */
    List<Person> reportsOf(UUID managerId, LocalDate on);

    /** Who has reported to a manager on any day of {@code [from, to)}, by name. */
    List<Person> reportsOfDuring(UUID managerId, LocalDate from, LocalDate to);

    boolean hasReports(UUID personId, LocalDate on);

    /** Who reports to a manager on a day, and who of them leads then, in one statement however many they are. */
    List<Report> leadersAmongReportsOf(UUID managerId, LocalDate on);

    /** A page of all persons by name, after the one given ({@code ""} and any id: from the start). */
    List<Person> page(String afterNameKey, UUID afterId, int size);

    /** What a page continues after. */
    static String nameKey(Person person) {
        return person.sortName().toLowerCase(java.util.Locale.ROOT);
    }

    /** Every person, streamed. */
    void forEach(Consumer<Person> consumer);
}
