package dev.leadwell.audit.suggestion;

import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Why a category is proposed.
 *
 * @param word the word of the title, or the title's part, that decided
 * @param times how often the manager filed it so
 * @param since when that began
 */
public record Reason(Kind kind, String word, int times, @Nullable LocalDate since) {

    public enum Kind implements Coded {
        SESSION,
        CORRECTION,
        TITLE,
        PRIVATE,
        OUT_OF_OFFICE,
        ALL_DAY,
        UNDECIDED,
        COPIED
    }

    static Reason of(Kind kind) {
        return new Reason(kind, "", 0, null);
    }

    static Reason title(String word) {
        return new Reason(Kind.TITLE, word, 0, null);
    }
}
