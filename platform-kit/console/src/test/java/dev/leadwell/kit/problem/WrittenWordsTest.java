package dev.leadwell.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WrittenWordsTest {

    private static final Wording TAKEN = Wording.of("taken", Wording.of("entry", new BigDecimal("1250.50")),
            LocalDate.of(2026, 8, 1));
    private final Words words = new Words(messages());

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.addMessage("taken", Locale.ENGLISH, "{0} is taken from {1} on.");
        messages.addMessage("entry", Locale.ENGLISH, "{0} EUR");
        messages.addMessage("taken", Locale.GERMAN, "{0} ist ab dem {1} vergeben.");
        messages.addMessage("entry", Locale.GERMAN, "{0} EUR");
        return messages;
    }

    @Test
    void daysAndAmountsInATextAreWrittenAsItsLanguageWritesThem() {
        assertThat(words.of(TAKEN, Locale.ENGLISH)).isEqualTo("1,250.5 EUR is taken from 1 August 2026 on.");
        assertThat(words.of(TAKEN, Locale.GERMAN)).isEqualTo("1.250,5 EUR ist ab dem 1. August 2026 vergeben.");
    }

    @Test
    void theArgumentsOfAProblemAreForProgramsAndStayAsTheyAre() {
        var body = ProblemBody.of(ProblemException.conflict("taken", TAKEN), words, Locale.GERMAN);
        assertThat(body.detail()).contains("1. August 2026");
        assertThat(body.arguments()).containsExactly("1250.50 EUR", "2026-08-01");
    }
}
