package dev.leadwell.kit.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the person of the request can go. A bean of this type fills the side of every page. */
public interface ConsoleNavigation {

    /** None where nobody is signed in. */
    List<Area> areas();

    /**
     * @param label code of its wording; null for entries above all areas
     * @param counts address of the fragment with what waits in this area
     */
    record Area(@Nullable String label, @Nullable String counts, List<Entry> entries) {}

    /**
     * @param id as pages name it when they say which entry is theirs: {@code audit.my-week}
     * @param label code of its wording
     */
    record Entry(String id, String label, String href) {}
}
