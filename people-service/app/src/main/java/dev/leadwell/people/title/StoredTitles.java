package dev.leadwell.people.title;

import dev.leadwell.people.copy.Title;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Titles with all that was ever known of them; those of the bound tenant. */
public interface StoredTitles {

    /** As known now, a withdrawn one too. */
    Optional<Title> find(UUID titleId);

    /** The same, held until the end of the transaction. */
    Optional<Title> lock(UUID titleId);

    /** By a name, without regard to case and spaces, held until the end of the transaction. */
    Optional<Title> lockNamed(String name);

    /** Those that are not withdrawn, by the key of their name. @param key the last that was seen; empty to begin */
    List<Title> after(String key, int limit);

    /**
     * What a title meant.
     *
     * @param since when it became known
     * @param recordedBy a person's id, a program's name, or {@code system}
     */
    record Known(Title.Entry entry, Instant since, String recordedBy) {}

    /** What it meant on a day as known at an instant: one indexed query. */
    Optional<Known> meaning(UUID titleId, LocalDate on, Instant knownAt);

    /** New ones, each at its first version; answers which were written: of a name that is taken none is. */
    Set<UUID> add(Collection<Title> titles, String recordedBy, Instant now);

    /** What was known until now stays, as known until now. */
    void update(Title before, Title after, String recordedBy, Instant now);
}
