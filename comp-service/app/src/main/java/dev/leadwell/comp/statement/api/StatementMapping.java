package dev.leadwell.comp.statement.api;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.contract.FactJson;
import dev.leadwell.comp.contract.StatementHeadJson;
import dev.leadwell.comp.contract.StatementJson;
import dev.leadwell.comp.contract.StatementLineJson;
import dev.leadwell.comp.contract.StatementStepJson;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ShownStatement;
import dev.leadwell.comp.statement.ShownStatement.ShownLine;
import dev.leadwell.comp.statement.ShownStatement.ShownStep;
import dev.leadwell.comp.statement.StatementFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that knows both the contract's statements and ours. */
final class StatementMapping {

    private StatementMapping() {}

    static StatementHeadJson head(Row row, @Nullable String payee, @Nullable String reason) {
        StoredStatement stored = row.statement();
        Period period = row.period();
        return new StatementHeadJson(stored.statementId(), period.id(), period.name(), stored.payeeId(),
                StatementHeadJson.StateEnum.fromValue(state(period, stored)), stored.currency()).payee(payee)
                .target(plain(stored.target())).total(plain(stored.total()))
                .forLeadership(plain(stored.forLeadership())).reason(reason)
                .reasonCode(stored.reasonCode()).reasonOf(stored.reasonOf());
    }

    private static String state(Period period, StoredStatement stored) {
        return period.approved() && stored.ready() ? "approved" : "provisional";
    }

    static StatementJson statement(ReadStatement read, ShownStatement shown) {
        StoredStatement stored = read.stored();
        Period period = read.period();
        Instant approvedAt = read.approved() ? period.approvedAt() : null;
        List<Line> lines = read.calculated().map(document -> document.result().lines()).orElse(List.of());
        List<StatementLineJson> told = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            told.add(line(lines.get(index), shown.lines().get(index)));
        }
        return new StatementJson(stored.statementId(), period.id(), period.name(), stored.payeeId(),
                StatementJson.StateEnum.fromValue(state(period, stored)), stored.currency(), stored.run(), told)
                .payee(read.payeeName()).target(plain(stored.target())).total(plain(stored.total()))
                .forLeadership(plain(stored.forLeadership())).reason(shown.reason())
                .reasonCode(stored.reasonCode()).reasonOf(stored.reasonOf()).hash(stored.hash())
                .ruleSet(read.calculated().map(document -> document.inputs().ruleSet()).orElse(null))
                .approvedAt(approvedAt == null ? null : approvedAt.atOffset(ZoneOffset.UTC))
                .approvedBy(read.approved() ? period.approvedBy() : null);
    }

    private static StatementLineJson line(Line line, ShownLine shown) {
        Component component = line.component();
        return new StatementLineJson(component.id(), component.name(),
                StatementLineJson.PurposeEnum.fromValue(component.purpose().code()),
                StatementLineJson.OutcomeEnum.fromValue(shown.outcome()), decimal(line.weight()),
                steps(line, shown)).planId(UUID.fromString(line.planId())).planVersion(line.planVersion())
                .numerator(line.measured().numerator().toString())
                .denominator(line.measured().denominator().toString())
                .attainment(decimalOrNull(line.attainment())).attainmentExact(exact(line.attainment()))
                .pays(decimalOrNull(line.pays())).paysExact(exact(line.pays()))
                .formula(shown.formula() == null ? null : shown.formula() + " " + shown.amount())
                .amountExact(exact(line.exact())).amount(plain(line.amount())).reason(line.measured().reason());
    }

    private static List<StatementStepJson> steps(Line line, ShownLine shown) {
        List<Step> steps = line.measured().steps();
        List<StatementStepJson> told = new ArrayList<>();
        for (int index = 0; index < shown.steps().size(); index++) {
            ShownStep step = shown.steps().get(index);
            told.add(new StatementStepJson(step.key(), step.label() + ": " + step.text(), step.facts())
                    .values(index < steps.size() ? steps.get(index).values() : null));
        }
        return told;
    }

    static FactJson fact(StatementFacts.Fact fact) {
        return new FactJson(fact.ref().kind(), fact.ref().id(), Math.toIntExact(fact.ref().version()))
                .step(fact.step()).address(fact.address());
    }

    /** Exact where six decimals write it, else cut after them. */
    private static String decimal(Fraction number) {
        return number.floored(6).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String decimalOrNull(@Nullable Fraction number) {
        return number == null ? null : decimal(number);
    }

    private static @Nullable String exact(@Nullable Fraction number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
