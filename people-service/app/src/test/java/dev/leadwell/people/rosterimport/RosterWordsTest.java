package dev.leadwell.people.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RosterWordsTest {
    private final RosterWords words = new RosterWords(new Words(bundle()));

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/people");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setDefaultLocale(Locale.ENGLISH);
        return bundle;
    }

    @Test
    void days_stand_as_the_language_writes_them_also_in_what_is_put_in_as_words() {
        var change = Wording.of("change.and", Wording.of("change.renamed", "Bo Rep"), Wording.of("change.until",
                Wording.of("change.title", "Rep", "Lead"), LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 31)));
        assertThat(words.of(change, Locale.ENGLISH))
                .isEqualTo("was Bo Rep; Rep → Lead, from 1 February 2027 until 31 March 2027");
        assertThat(words.of(change, Locale.GERMAN))
                .isEqualTo("bisher Bo Rep; Rep → Lead, ab 1. Februar 2027 bis 31. März 2027");
    }

    @Test
    void a_number_that_comes_with_another_name_is_explained_in_both_languages() {
        var fault = Wording.of("fault.number-reused", "2",
                Wording.of("fault.known-left", "Bo Rep", LocalDate.of(2020, 1, 1)),
                Wording.of("fault.comes-unhired", "Cy New"));
        assertThat(words.of(fault, Locale.ENGLISH)).startsWith("2 is the number of Bo Rep, hired 1 January 2020 and no"
                + " longer employed. Here it comes with the name Cy New and no hire date. If this is");
        assertThat(words.of(fault, Locale.GERMAN)).startsWith("2 ist die Personalnummer von Bo Rep, eingestellt am 1."
                + " Januar 2020 und nicht mehr beschäftigt. Hier steht dazu der Name Cy New und kein Einstellungsdatum.");
    }

    @Test
    void a_text_from_before_there_were_codes_stands_as_it_is() {
        assertThat(words.of(Wording.text("starts 1 {June} 2025 as 'Rep'"), Locale.GERMAN))
                .isEqualTo("starts 1 {June} 2025 as 'Rep'");
    }
}
