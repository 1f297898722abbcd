package dev.leadwell.people.copy;

/**
 * Takes in a newer state; older ones and repetitions change nothing. Used by the consumer of {@code people} and, in its own
 * transactions, by people-service (docs/adr/0002).
 */
public interface CopyOfPeople {

    boolean take(Person person);

    boolean take(Absence absence);

    boolean take(Team team);

    boolean take(TenantSettings settings, long version);
}
