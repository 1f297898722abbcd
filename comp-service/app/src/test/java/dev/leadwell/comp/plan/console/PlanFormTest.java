package dev.leadwell.comp.plan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.plan.UsualTerms;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFormTest {

    private static Map<String, String> fields(Locale language) {
        ComponentDraft quota = UsualTerms.ofPlan(kind -> kind).getFirst();
        PlanTerms terms = TermsWriting.read(List.of(new ComponentDraft("quota", "Quota", "62.125", "management",
                quota.measure(), new ComponentDraft.CurveDraft("linear", List.of(
                        new ComponentDraft.PointDraft("90.125", "1234.5"),
                        new ComponentDraft.PointDraft("100", "2000")),
                        null, "0.5", null, "12500", null, null),
                "98.5", null), UsualTerms.added("retention", "retention", "Retention"),
                UsualTerms.added("adherence", "adherence", "Adherence")));
        Plan plan = new Plan(new UUID(0, 1), "Plan", 1, List.of(new PlanVersion(1, LocalDate.of(2026, 1, 1), null,
                terms, null)));
        return new LinkedHashMap<>(PlanFields.of(plan, Format.of(language, ZoneOffset.UTC)));
    }

    private static PlanForm form(Map<String, String> fields, Locale language) {
        return PlanForm.of(fields, kind -> kind, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatStandsInTheFieldsIsReadAsTheSameTermsInEachLanguage(String language) {
        Locale locale = Locale.of(language);
        Map<String, String> fields = fields(locale);
        assertThat(fields.get("c0.weight")).isEqualTo(language.equals("de") ? "62,125" : "62.125");
        assertThat(fields.get("c0.cap")).isEqualTo(language.equals("de") ? "12.500" : "12,500");
        assertThat(form(fields, locale).draft().terms()).isEqualTo(form(fields(Locale.ENGLISH), Locale.ENGLISH).draft()
                .terms());
        assertThat(form(fields, locale).draft().terms().components().getFirst().weight())
                .isEqualByComparingTo("62.125");
    }

    @Test
    void whatIsRefusedOfAComponentIsRefusedOfTheFieldsItWasTypedIn() {
        Map<String, String> fields = fields(Locale.ENGLISH);
        fields.put("c0.remove", "on");
        fields.put("c1.months", "0");
        fields.put("c2.weight", "much");
        fields.put("c2.points", "1 a\n100 100");
        PlanForm form = form(fields, Locale.ENGLISH);
        ProblemException refused = catchThrowableOfType(ProblemException.class, form::draft);
        assertThat(PlanFieldWords.inItsTerms(refused, form.kept()).faults()).extracting(FieldFault::field)
                .containsExactlyInAnyOrder("c1.months", "c2.weight", "c2.points");
    }
}
