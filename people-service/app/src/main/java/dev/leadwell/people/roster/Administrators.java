package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Person;
import java.util.Collection;

/** Whoever holds a role that was given, employed or not. */
public interface Administrators {

    Collection<Person> all();
}
