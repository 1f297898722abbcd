package dev.leadwell.audit.suggestion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What titles are compared by: the whole title, and the part before a colon or dash that names its kind. */
public final class TitleKey {

    private TitleKey() {}

    /** From the most to the least specific; empty for an empty title. */
    public static List<String> of(String title) {
        String whole = plain(title);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(whole);
        keys.add(plain(title.split(":|\\s[-–—]\\s", 2)[0]));
        keys.remove("");
        return List.copyOf(keys);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\d]+", " ").replaceAll("\\s+", " ").strip();
    }
}
