package dev.leadwell.people.copy;

import java.util.List;

/**
 * Takes in a newer state; older ones and repetitions change nothing. Used by the consumer of {@code people} and, in its own
 * transactions, by people-service (docs/adr/0002).
 */
public interface CopyOfPeople {

    /** Those that were newer are written by a few statements, whatever their number; answers how many they were. */
    int takePersons(List<Told<Person>> persons);

    int takeAbsences(List<Told<Absence>> absences);

    boolean takeTeam(Told<Team> team);

    int takeTitles(List<Told<Title>> titles);

    boolean takeTenant(Told<TenantSettings> settings);

    default boolean take(Person person) {
        return takeAll(List.of(person)) > 0;
    }

    /** Many at once; answers how many of them were newer. */
    default int takeAll(List<Person> persons) {
        return takePersons(persons.stream().map(person -> Told.byPeople(person.version(), person)).toList());
    }

    default boolean take(Absence absence) {
        return takeAllAbsences(List.of(absence)) > 0;
    }

    default int takeAllAbsences(List<Absence> absences) {
        return takeAbsences(absences.stream().map(absence -> Told.byPeople(absence.version(), absence)).toList());
    }

    default boolean take(Team team) {
        return takeTeam(Told.byPeople(team.version(), team));
    }

    /** Many at once; answers how many of them were newer. */
    default int takeAllTitles(List<Title> titles) {
        return takeTitles(titles.stream().map(title -> Told.byPeople(title.version(), title)).toList());
    }

    default boolean take(TenantSettings settings, long version) {
        return takeTenant(Told.byPeople(version, settings));
    }
}
