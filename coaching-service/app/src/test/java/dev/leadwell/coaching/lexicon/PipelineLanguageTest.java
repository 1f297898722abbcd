package dev.leadwell.coaching.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.lexicon.PipelineLanguage.Piece;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineLanguageTest {

    private static final List<String> SCRAPS = List.of("deal", "deals", "great", "talent", "pipeline", "commit", "to",
            "yourself", "opportunity", "learning", "close", "date", "forecast", "with", " ", " ", " ", "-", ", ", "x",
            "ü");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Can we look at the forecast? | forecast",
            "The talent pipeline is fine, this pipeline is not | pipeline",
            "A great deal of dealing with deals | deals", "Commit to it; what do you commit? | commit",
            "A learning opportunity, and the opportunity of the quarter | opportunity",
            "The close date of the CRM | close date/CRM", "Ideals and a committee |"})
    void wordsWithInflectionsPhrasesAndExceptionsAreFound(String text, @org.jspecify.annotations.Nullable String hits) { // C5
        assertThat(String.join("/", PipelineLanguage.find(text))).isEqualTo(hits == null ? "" : hits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal ", "talent pipeline ", "great deal of deals, ", "opportunity to learn; ", "a",
            "close-",
            "commit commit to "})
    void aTextTwiceAsLongIsTwiceTheWork(String scrap) { // C5
        long once = steps(scrap.repeat(20_000 / scrap.length()));
        long twice = steps(scrap.repeat(40_000 / scrap.length()));
        assertThat((double) twice / once).as(scrap + ": " + once + " and " + twice).isBetween(1.9, 2.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 99})
    void thePiecesAreTheWholeTextAndEveryWordThatNoFinePhraseHoldsIsAHit(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            String text = random.ints(1 + random.nextInt(12), 0, SCRAPS.size()).mapToObj(SCRAPS::get)
                    .collect(Collectors.joining());
            List<Piece> pieces = PipelineLanguage.pieces(text);
            assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).as("seed " + seed)
                    .isEqualTo(text);
            assertThat(pieces.stream().filter(Piece::hit).map(Piece::text)).as("seed " + seed + ": " + text)
                    .isEqualTo(oneByOne(text));
        }
    }

    /** As it was first written: every word beside every phrase. */
    private static List<String> oneByOne(String text) {
        return PipelineLanguage.WORDS.matcher(text).results()
                .filter(word -> PipelineLanguage.FINE.matcher(text).results()
                        .noneMatch(fine -> fine.start() <= word.start() && fine.end() >= word.end()))
                .map(java.util.regex.MatchResult::group).toList();
    }

    private static long steps(String text) {
        var read = new AtomicLong();
        PipelineLanguage.pieces(new Counted(text, read));
        return read.get();
    }

    /** Counts how often a character of it is looked at. */
    private record Counted(String text, AtomicLong read) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            read.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void anEmptyTextHasNothing() {
        assertThat(PipelineLanguage.pieces("")).isEmpty();
    }
}
