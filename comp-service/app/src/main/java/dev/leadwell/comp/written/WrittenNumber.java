package dev.leadwell.comp.written;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as a person writes them: {@code 18,000.50} in English, {@code 18.000,50} in German, {@code 18 000} in both. A
 * point that cannot part thousands parts decimals in both, since programs write it so.
 */
public final class WrittenNumber {

    private static final Pattern SPACES = Pattern.compile("(?<=[0-9])[\\s\\u00a0\\u202f'’](?=[0-9]{3})");
    private static final Pattern WITH_COMMAS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern WITH_POINTS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    private WrittenNumber() {}

    /** As requests write it, {@code 18000.50}; what is no number stays as it was written. */
    public static String plain(String written, Locale language) {
        String text = SPACES.matcher(written.strip()).replaceAll("").replace('−', '-');
        if (language.getLanguage().equals(Locale.GERMAN.getLanguage())) {
            return WITH_POINTS.matcher(text).matches() || DECIMAL_COMMA.matcher(text).matches()
                    ? text.replace(".", "").replace(',', '.')
                    : text;
        }
        return WITH_COMMAS.matcher(text).matches() ? text.replace(",", "") : text;
    }
}
