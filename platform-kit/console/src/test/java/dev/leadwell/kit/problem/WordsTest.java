package dev.leadwell.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    private final Words words = new Words(bundle());

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/frame");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setDefaultLocale(Locale.ENGLISH);
        return bundle;
    }

    @Test
    void aProblemIsSaidInTheLanguageOfWhoReadsAndItsCodeStays() {
        var problem = ProblemException.tooLarge(Wording.of("problem.limit.upload"));
        var german = ProblemBody.of(problem, words, Locale.GERMAN);
        assertThat(german.title()).isEqualTo("Zu groß");
        assertThat(german.detail()).isEqualTo("Die Grenze ist die für eine Datei. Senden Sie weniger auf einmal.");
        var english = ProblemBody.of(problem, words, Locale.ENGLISH);
        assertThat(english.title()).isEqualTo("Too large");
        assertThat(english.code()).isEqualTo(german.code()).isEqualTo("problem.too-large");
        assertThat(german.arguments()).containsExactly("die für eine Datei");
    }

    @Test
    void aFaultHasItsCodeBesideItsWords() {
        var problem = ProblemException.invalid("from", "2026-02-31", Wording.of("problem.expected.date"));
        assertThat(ProblemBody.of(problem, words, Locale.GERMAN).faults()).containsExactly(new ProblemBody.Fault("from",
                null, "2026-02-31", "problem.expected.date", "ist kein Datum wie 2026-11-18"));
    }

    @Test
    void ofManyValuesTheNumberIsSaidInTheLanguageOfWhoReads() {
        var problem = ProblemException.invalid("windows", List.of(1, 2), Wording.of("problem.expected.date"));
        assertThat(given(problem, Locale.GERMAN)).isEqualTo("2 Einträge");
        assertThat(given(problem, Locale.ENGLISH)).isEqualTo("2 entries");
        assertThat(given(ProblemException.invalid("w", List.of(1), Wording.of("problem.expected.date")),
                Locale.GERMAN)).isEqualTo("1 Eintrag");
    }

    private String given(ProblemException problem, Locale language) {
        return String.valueOf(ProblemBody.of(problem, words, language).faults().getFirst().value());
    }

    @Test
    void aTextStandsAsItIsAndACodeThatNoBundleKnowsIsShown() {
        assertThat(words.of(Wording.text("Say how many."), Locale.GERMAN)).isEqualTo("Say how many.");
        assertThat(words.of(Wording.of("no.such-code", 3), Locale.GERMAN)).isEqualTo("no.such-code[3]");
    }
}
