package dev.leadwell.kit.file;

import dev.leadwell.kit.code.Coded;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between the values of a row. */
public enum Separator implements Coded {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final String NAMED = "sep=";
    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    static Optional<Separator> of(char character) {
        return Stream.of(values()).filter(one -> one.character == character).findFirst();
    }

    /** Whether a first line names the separator, as spreadsheets write it, and no column. */
    static boolean isNamed(String firstLine) {
        var text = unquoted(firstLine);
        return text.regionMatches(true, 0, NAMED, 0, NAMED.length())
                && (text.length() == NAMED.length() || of(text.charAt(NAMED.length())).isPresent())
                && text.chars().skip(NAMED.length()).distinct().count() <= 1;
    }

    private static String unquoted(String line) {
        var text = CellText.of(line);
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /**
     * The one that the line names, else whatever stands most often in it outside of quotation marks; the first of those
     * that stand alike often: {@code a;b;"c,d,e"} is {@link #SEMICOLON}, a line without any {@link #COMMA}.
     */
    static Separator in(String line) {
        var text = unquoted(line);
        if (isNamed(line) && text.length() > NAMED.length()) {
            return of(text.charAt(NAMED.length())).orElseThrow();
        }
        var best = COMMA;
        for (var one : values()) {
            best = one.count(line) > best.count(line) ? one : best;
        }
        return best;
    }

    private long count(String line) {
        boolean quoted = false;
        long count = 0;
        for (char one : line.toCharArray()) {
            quoted ^= one == '"';
            count += one == character && !quoted ? 1 : 0;
        }
        return count;
    }
}
