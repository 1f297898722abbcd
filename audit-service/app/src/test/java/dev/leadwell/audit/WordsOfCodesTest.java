package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.audit.history.RowFault;
import dev.leadwell.audit.ical.CalendarFault;
import dev.leadwell.audit.split.Shortfall;
import dev.leadwell.audit.suggestion.Reason;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why something is so is a code everywhere; each code has its words in both languages. */
class WordsOfCodesTest {

    static Stream<String> codes() {
        return Stream.of(Stream.of(CalendarFault.Code.values()).map(code -> "calendar-fault." + code.code()),
                Stream.of(RowFault.Code.values()).map(code -> "import-fault." + code.code()),
                Stream.of(Shortfall.Code.values()).map(code -> "shortfall." + code.code()),
                Stream.of(Reason.Kind.values()).map(kind -> "reason." + kind.code()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasItsWordsInBothLanguages(String key) {
        for (Locale language : List.of(Locale.ROOT, Locale.GERMAN)) {
            ResourceBundle bundle = ResourceBundle.getBundle("messages/audit", language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.getLocale()).isEqualTo(language);
            assertThat(bundle.getString(key)).as("%s in %s", key, language).isNotBlank();
        }
    }
}
