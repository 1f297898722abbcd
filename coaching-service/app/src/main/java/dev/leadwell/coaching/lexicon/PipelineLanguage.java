package dev.leadwell.coaching.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped lexicon: words with their inflections, phrases, and the phrases that are fine. */
public final class PipelineLanguage {

    static final Pattern WORDS = word("pipelines?", "forecast(?:s|ed|ing)?", "quotas?", "deals?",
            "opportunit(?:y|ies)", "clos(?:e|ing)[ -]dates?", "commit(?:s|ted|ting)?", "crm", "win[ -]rates?",
            "sales[ -]stages?");
    static final Pattern FINE = word("talent[ -]pipelines?", "deal(?:s|ing|t)? with", "(?:great|good) deal",
            "big deal", "commit(?:s|ted|ting)? (?:to|yourself|herself|himself|myself)",
            "(?:learning|growth|development) opportunit(?:y|ies)", "opportunit(?:y|ies) to (?:learn|grow)");

    private PipelineLanguage() {}

    /** A stretch of text; a hit is what belongs into the other meeting. */
    public record Piece(String text, boolean hit) {}

    private static Pattern word(String... alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code Can we look at the forecast?} has one: {@code forecast}. A talent pipeline is fine. */
    public static List<String> find(String text) {
        return pieces(text).stream().filter(Piece::hit).map(Piece::text).toList();
    }

    /** The whole text in pieces, in order; the work grows with its length and no faster. */
    public static List<Piece> pieces(CharSequence text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        var fine = new Fine(FINE.matcher(text));
        int done = 0;
        while (words.find()) {
            if (!fine.holds(words.start(), words.end())) {
                if (words.start() > done) {
                    pieces.add(new Piece(text.subSequence(done, words.start()).toString(), false));
                }
                pieces.add(new Piece(words.group(), true));
                done = words.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.subSequence(done, text.length()).toString(), false));
        }
        return List.copyOf(pieces);
    }

    /** The phrases that are fine, walked once beside the words: both come in order. */
    private static final class Fine {

        private final Matcher phrases;
        private boolean found;

        Fine(Matcher phrases) {
            this.phrases = phrases;
            this.found = phrases.find();
        }

        boolean holds(int start, int end) {
            while (found && phrases.end() < end) {
                found = phrases.find();
            }
            return found && phrases.start() <= start;
        }
    }
}
