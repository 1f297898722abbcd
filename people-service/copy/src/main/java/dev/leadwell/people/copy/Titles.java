package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the titles of the bound tenant mean, each for the day that is asked for (P3). */
public interface Titles {

    /** Of these, however they are written, in one statement: whoever asks about many days or persons asks this once. */
    TitleMeanings named(Collection<String> names);

    /** Whether whoever holds the title on that day is a rep (C1). */
    boolean isRep(String name, LocalDate day);

    /** The title's level on that day; null where it has none. */
    @Nullable
    Integer levelOf(String name, LocalDate day);
}
