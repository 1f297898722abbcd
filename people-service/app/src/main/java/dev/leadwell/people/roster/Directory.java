package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.UUID;

/** The persons of the tenant by name, page by page, both ways. */
public interface Directory {

    /** @param nameKey of the last that was seen; empty, with an id of zeros, from the start */
    List<Person> after(String nameKey, UUID id, int limit);

    /** Those right before it, still by name. */
    List<Person> before(String nameKey, UUID id, int limit);
}
