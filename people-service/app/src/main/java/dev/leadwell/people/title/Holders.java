package dev.leadwell.people.title;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people hold a title. */
public interface Holders {

    /** On that day, by {@link dev.leadwell.people.copy.Title#key}; a title that nobody holds is not in the answer. */
    Map<String, Integer> on(Collection<String> names, LocalDate day);

    /** On some day of {@code [from, to)}, each counted once. */
    int during(String name, LocalDate from, @Nullable LocalDate to);
}
