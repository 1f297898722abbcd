package dev.leadwell.people.copy;

import java.util.List;

/**
 * Takes in a newer state; older ones and repetitions change nothing. Used by the consumer of {@code people} and, in its own
 * transactions, by people-service (docs/adr/0002).
 */
public interface CopyOfPeople {

    boolean take(Person person);

    /** Many at once; answers how many of them were newer. */
    int takeAll(List<Person> persons);

    boolean take(Absence absence);

    boolean take(Team team);

    boolean take(TenantSettings settings, long version);
}
