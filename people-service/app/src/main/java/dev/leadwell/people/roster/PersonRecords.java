package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roster's own record of persons: what was true when, and since when and until when it was known (P1). A change ends
 * what is known no more and enters what is known instead; what was known before stays readable.
 */
public interface PersonRecords {

    /**
     * A person as known until now, and as known from now on.
     *
     * @param before null for somebody new
     * @param at when it became known
     */
    record Recorded(@Nullable Person before, Person after, Instant at) {}

    /**
     * What is written next must follow this.
     *
     * @param changedAt the newest entry is known since then
     */
    record Latest(UUID id, long version, Instant changedAt) {}

    /** As known now. */
    Map<UUID, Person> findAll(Collection<UUID> personIds);

    Optional<Person> find(UUID personId);

    /** Whoever has one of the numbers on a day, by number, as known now. */
    Map<String, Person> byNumbers(Collection<String> employeeNumbers, LocalDate on);

    /** Whose a value is on a day, as known now. */
    Optional<UUID> holderOf(IdentitySource source, String value, LocalDate on);

    /** As it was known then; nobody where nothing was. */
    Optional<Person> asKnown(UUID personId, Instant then);

    /** Of those who are recorded already; held until the transaction ends. */
    Map<UUID, Latest> latest(Collection<UUID> personIds);

    /** Different persons, by a few statements whatever their number. */
    void write(List<Recorded> changes);
}
