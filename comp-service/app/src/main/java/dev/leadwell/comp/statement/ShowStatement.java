package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.curve.Payout;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.calculation.statement.Line.Outcome;
import dev.leadwell.comp.calculation.statement.Statement;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.statement.ShownStatement.ShownLine;
import dev.leadwell.comp.statement.ShownStatement.ShownStep;
import dev.leadwell.kit.console.Format;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a statement into words: each line with formula, inputs, rounding and how many facts it rests on. */
@Component
public class ShowStatement {

    private final MessageSource messages;

    ShowStatement(MessageSource messages) {
        this.messages = messages;
    }

    public ShownStatement of(ReadStatement read, Locale locale, ZoneId zone) {
        Words words = words(locale, zone);
        StatementDocument document = read.document();
        String reason = read.stored().ready() ? null : reason(read.stored().reason(), words);
        if (document == null) {
            return new ShownStatement(null, read.stored().currency(), null, null, reason, List.of(), List.of());
        }
        Statement result = document.result();
        int digits = document.inputs().minorDigits();
        UUID id = read.stored().statementId();
        return new ShownStatement(amount(result.total(), digits, words), document.inputs().currency(),
                words.exact().amount(result.target(), digits), amount(result.forLeadership(), digits, words), reason,
                result.targetSteps().stream().map(step -> step(id, "", "step." + step.key(), step, words)).toList(),
                result.lines().stream().map(line -> line(id, line, digits, words)).toList());
    }

    private Words words(Locale locale, ZoneId zone) {
        return new Words(code -> String.valueOf(messages.getMessage(code, null, code, locale)),
                Format.of(locale, zone));
    }

    /** {@code no-attainment:quota} in words. */
    public static String reason(@Nullable String reason, Words words) {
        String[] parts = String.valueOf(reason).split(":", 2);
        return words.of("reason." + parts[0], Map.of("what", parts.length > 1 ? parts[1] : ""));
    }

    public String reason(@Nullable String reason, Locale locale) {
        return reason(reason, words(locale, ZoneOffset.UTC));
    }

    private static @Nullable String amount(@Nullable BigDecimal amount, int digits, Words words) {
        return amount == null ? null : words.format().number(amount, digits);
    }

    private static ShownLine line(UUID statement, Line line, int digits, Words words) {
        Fraction attainment = line.attainment();
        Fraction pays = line.pays();
        String key = line.component().id();
        return new ShownLine(key, line.component().id(), line.component().name(),
                line.component().pays(Purpose.LEADERSHIP), line.outcome().code(),
                result(line, words), words.exact().exactPercent(line.weight()),
                attainment == null ? null : words.exact().percent(attainment),
                pays == null || line.outcome() == Outcome.SPREAD_ON_OTHERS ? null : words.exact().percent(pays),
                amount(line.amount(), digits, words), formula(line, digits, words), rule(line, words),
                steps(statement, line, words));
    }

    private static String result(Line line, Words words) {
        if (!line.measured().computable()) {
            return words.of("result.not-computable");
        }
        return words.of("measure." + line.component().measure().name() + ".result",
                Map.of("numerator", line.measured().numerator().toString(), "denominator",
                        line.measured().denominator().toString()));
    }

    /** {@code 4,500.00 × 20 % × 81.8181… % = 736.3636… →}, the rounded amount following. */
    private static @Nullable String formula(Line line, int digits, Words words) {
        Fraction pays = line.pays();
        Fraction exact = line.exact();
        return pays == null || exact == null || line.outcome() == Outcome.SPREAD_ON_OTHERS
                ? null
                : "%s × %s × %s = %s →".formatted(words.exact().amount(line.target(), digits),
                        words.exact().exactPercent(line.weight()), words.exact().exactPercent(pays),
                        words.exact().amount(exact, digits));
    }

    /** What the plan says of a result that is not computable. */
    private static @Nullable String rule(Line line, Words words) {
        return line.outcome() == Outcome.MEASURED
                ? null
                : words.of("outcome." + line.outcome().code(),
                        Map.of("why", words.of("reason." + Objects.requireNonNullElse(line.measured().reason(),
                                "nothing-to-measure"), Map.of("what", line.component().name()))));
    }

    private static List<ShownStep> steps(UUID statement, Line line, Words words) {
        List<ShownStep> shown = new ArrayList<>();
        line.measured().steps().forEach(step -> shown.add(
                step(statement, line.component().id(), code(line, step), step, words)));
        Payout payout = line.payout();
        if (payout != null) {
            shown.add(new ShownStep("curve", words.of("step.curve"),
                    words.of("place." + payout.place().kind().code(), payout.place().values()), 1,
                    words.of("step.plan.version",
                            Map.of("version", Integer.toString(line.planVersion()))),
                    "/comp/plans/" + line.planId() + "/versions/" + line.planVersion()));
        }
        if (line.amount() != null && line.outcome() != Outcome.SPREAD_ON_OTHERS) {
            shown.add(new ShownStep("rounding", words.of("step.rounding"), words.of("step.rounding.text"), 0, null,
                    null));
        }
        return shown;
    }

    /** A measure's steps have their wording beside the rest of its kind's. */
    private static String code(Line line, Step step) {
        return "measure." + line.component().measure().name() + ".step."
                + step.key().substring(step.key().indexOf('.') + 1);
    }

    private static ShownStep step(UUID statement, String component, String code, Step step, Words words) {
        int facts = step.facts().size();
        String kind = facts == 0 ? "" : step.facts().getFirst().kind();
        boolean listed = facts > 0 && !component.isEmpty();
        return new ShownStep(step.key(), words.of(code), words.text(code, step), facts,
                facts == 0
                        ? null
                        : words.of(facts == 1 ? "fact." + kind + ".one" : "fact." + kind + ".many",
                                Map.of("count", Integer.toString(facts))),
                listed ? "/comp/statements/" + statement + "/lines/" + component + "/facts?step=" + step.key() : null);
    }
}
