package dev.leadwell.kit.journal;

import java.util.regex.Pattern;

/**
 * What was done, as a code: the kind of thing and a past participle, such as {@code week.submitted}. Readers see the
 * words that the bundles have for it under {@code journal.action.week.submitted}.
 */
public final class JournalAction {

    /** In lower case, with hyphens inside a word: {@code window.judged-again}. */
    public static final Pattern GRAMMAR = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    private JournalAction() {}

    static String required(String what) {
        if (!GRAMMAR.matcher(what).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no action of the journal: write it like week.submitted".formatted(what));
        }
        return what;
    }
}
