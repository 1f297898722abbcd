package dev.leadwell.people.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The persons of the tenant in an order, a part at a time, both ways. */
public interface Directory {

    enum Order {
        NAME,
        NUMBER,
        TITLE,
        TEAM,
        SINCE
    }

    /**
     * @param day whose titles, teams and first days of them count
     * @param beginning of the name, in lower case; empty for all
     * @param among those who may be seen; null for all
     */
    record Asked(Order order, boolean descending, LocalDate day, String beginning, @Nullable Collection<UUID> among) {}

    /**
     * Where a person stands.
     *
     * @param without whether the day knows no title, team or first day of the person: such stand at the end, by name
     * @param key what is sorted by, as text
     */
    record Place(boolean without, String key, String nameKey, UUID personId) {}

    /** @param from the last that was seen; null from the start */
    List<Place> after(Asked asked, @Nullable Place from, int limit);

    /** Those before it, the nearest first. */
    List<Place> before(Asked asked, Place from, int limit);
}
