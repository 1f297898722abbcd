package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job title and what it means, since when (P3).
 *
 * @param entries in the order of their days, none beside another
 * @param withdrawn nobody is given it any more; for the days that were it means what it meant
 */
public record Title(UUID id, long version, String name, List<Entry> entries, boolean withdrawn) {
    /** From where on a title has meant what it means when nobody has said since when. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final Pattern SPACES = Pattern.compile("(?U)\\s");

    /**
     * What it means on the days of {@code [from, to)}.
     *
     * @param to the first day no longer, null while it goes on
     * @param level how high it stands; null where nobody has said
     * @param rep whether its holders are reps (C1)
     */
    public record Entry(LocalDate from, @Nullable LocalDate to, @Nullable Integer level, boolean rep,
            boolean leadsManagers) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** The same for two names that differ in case and spaces only: there is one title of them (P3). */
    public static String key(String name) {
        return SPACES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public Optional<Entry> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.covers(day)).findFirst();
    }
}
