package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param digest by which it is known when it is sent again
 * @param fileName what the browser calls it
 * @param name what to call it here; null for the file's own
 */
public record Upload(CalendarFile file, String digest, @Nullable String fileName, @Nullable String name,
        @Nullable String address) {

    private static final int LONGEST_NAME = 100;

    /** By what two requests are known to be the same. */
    public record Asked(String digest, @Nullable String name, @Nullable String address) {}

    public Asked asked() {
        return new Asked(digest, name, address);
    }

    String title() {
        String given = name != null && !name.isBlank() ? name : file.name();
        String chosen = given != null ? given : fileName != null && !fileName.isBlank() ? fileName : "Calendar";
        String plain = chosen.replaceAll("[\\p{Cntrl}]+", " ").strip();
        String kept = Excerpt.cut(plain, LONGEST_NAME);
        return kept.isEmpty() ? "Calendar" : kept;
    }
}
