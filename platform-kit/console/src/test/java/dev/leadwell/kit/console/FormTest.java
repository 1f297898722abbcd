package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FormTest {

    private static final Map<String, String[]> TYPED = Map.of("from", new String[]{"31.02.2026"},
            "days", new String[]{"mon", "tue"});

    private final Words words = new Words(words());

    private static MessageSource words() {
        var wording = ConsoleParts.wording("");
        wording.addBasenames("messages/test");
        return wording;
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    private Form refused(ProblemException problem) {
        return Form.refused(TYPED, problem, words, "test.field.");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_the_fault_in_the_readers_words() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        Form form = refused(ProblemException.invalid("from", "31.02.2026", Wording.of("problem.expected.date")));
        assertThat(form.value("from")).isEqualTo("31.02.2026");
        assertThat(form.fault("from")).isEqualTo("ist kein Datum wie 2026-11-18");
        assertThat(form.faults()).containsExactly(new Form.Fault("from", "Von", "ist kein Datum wie 2026-11-18"));
        assertThat(form.fault("to")).isNull();
    }

    @Test
    void a_day_in_a_fault_is_written_as_the_reader_writes_days() {
        var fault = Wording.of("problem.expected.one-of", LocalDate.of(2026, 11, 18));
        assertThat(refused(ProblemException.invalid("from", "", fault)).fault("from"))
                .isEqualTo("is none of 18 November 2026");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(refused(ProblemException.invalid("from", "", fault)).fault("from")).contains("18. November 2026");
    }

    @Test
    void several_that_were_chosen_stay_chosen() {
        Form form = refused(ProblemException.invalid("from", null, Wording.of("problem.missing")));
        assertThat(form.chosen("days", "tue")).isTrue();
        assertThat(form.chosen("days", "wed")).isFalse();
        assertThat(form.chosen("weeks", "1")).isFalse();
    }

    @Test
    void a_conflict_of_no_field_is_said_above_the_form() {
        Form form = refused(ProblemException.conflict("already-there", Wording.of("problem.already-there")));
        assertThat(form.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEmpty();
            assertThat(fault.message()).startsWith("The same was written meanwhile.");
        });
    }

    @Test
    void what_no_other_input_would_solve_is_no_matter_of_the_form() {
        var forbidden = ProblemException.forbidden(Wording.of("problem.forbidden"));
        assertThatThrownBy(() -> refused(forbidden)).isSameAs(forbidden);
    }

    @Test
    void a_field_without_a_label_of_its_own_has_its_fault_alone() {
        Form form = refused(ProblemException.invalid(List.of(FieldFault.of("from", "", Wording.of("problem.missing")),
                FieldFault.of("segments[2].from", "", Wording.of("problem.missing")))));
        assertThat(form.faults()).extracting(Form.Fault::label).containsExactly("From", null);
        assertThat(form.id("segments[2].from")).isEqualTo("segments-2-from");
    }

    @Test
    void a_field_is_described_by_its_fault_and_its_hint_where_there_are_such() {
        Form form = refused(ProblemException.invalid("from", "", Wording.of("problem.missing")));
        assertThat(form.describedBy("from", "The first day away.")).isEqualTo("from-fault from-hint");
        assertThat(form.describedBy("to", "The first day back.")).isEqualTo("to-hint");
        assertThat(form.describedBy("to", null)).isNull();
    }

    @Test
    void what_is_no_day_is_shown_as_it_was_typed() {
        assertThat(refused(ProblemException.invalid("from", "", Wording.of("problem.missing"))).showsAsDay("from"))
                .isFalse();
        assertThat(Form.of(Map.of("from", LocalDate.of(2026, 11, 18))).showsAsDay("from")).isTrue();
        assertThat(Form.empty().showsAsDay("from")).isTrue();
        assertThat(Form.of(Map.of("from", "2026-02-31")).showsAsDay("from")).isFalse();
    }

    @Test
    void a_field_for_a_moment_shows_what_is_none_as_a_text() {
        assertThat(Form.of(Map.of("start", "2026-11-18T10:00")).showsAsMoment("start")).isTrue();
        assertThat(Form.empty().showsAsMoment("start")).isTrue();
        for (String none : List.of("2026-11-18", "2026-02-31T10:00", "2026-11-18T24:01", "tomorrow at ten")) {
            assertThat(Form.of(Map.of("start", none)).showsAsMoment("start")).as(none).isFalse();
        }
    }

    @Test
    void what_is_kept_fills_the_fields_and_nothing_leaves_one_empty() {
        Map<String, Object> kept = new HashMap<>(Map.of("number", 622, "days", List.of("mon", "wed")));
        kept.put("note", null);
        Form form = Form.of(kept);
        assertThat(form.value("number")).isEqualTo("622");
        assertThat(form.chosen("days", "wed")).isTrue();
        assertThat(form.value("note")).isNull();
        assertThat(form.faults()).isEmpty();
    }
}
