package dev.leadwell.comp.calculation.statement;

import static dev.leadwell.comp.calculation.plan.Component.WhenNotComputable.PAY_AT_TARGET;
import static dev.leadwell.comp.calculation.plan.Component.WhenNotComputable.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class StatementProperties { // M8

    @RepeatedTest(50)
    void theOrderOfTheInputsLeavesNoTrace(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        StatementInputs inputs = any(random);
        StatementInputs shuffled = new StatementInputs(inputs.ruleSet(), inputs.payeeId(), inputs.period(),
                inputs.currency(), inputs.minorDigits(), inputs.firstDayOfWeek(), shuffled(inputs.plans(), random),
                shuffled(inputs.targets(), random), shuffled(inputs.quotas(), random),
                shuffled(inputs.items(), random), shuffled(inputs.weeks(), random),
                shuffled(inputs.windows(), random), shuffled(inputs.reps(), random));
        assertThat(shuffled).hasToString(inputs.toString());
        assertThat(StatementCalculation.of(shuffled)).isEqualTo(StatementCalculation.of(inputs));
    }

    @RepeatedTest(50)
    void theTotalIsTheSumOfTheRoundedLines(RepetitionInfo repetition) {
        Statement statement = StatementCalculation.of(any(new Random(repetition.getCurrentRepetition())));
        BigDecimal sum = statement.lines().stream().map(line -> Objects.requireNonNull(line.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(statement.total()).isEqualByComparingTo(sum);
    }

    @RepeatedTest(50)
    void whateverIsSpreadTheWeightsStayTheWhole(RepetitionInfo repetition) {
        Statement statement = StatementCalculation.of(any(new Random(repetition.getCurrentRepetition())));
        assertThat(statement.lines().stream().map(Line::weight).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.HUNDRED);
    }

    @RepeatedTest(50)
    void aSessionMoreKeptNeverPaysLess(RepetitionInfo repetition) {
        int kept = repetition.getCurrentRepetition() % 44;
        assertThat(total(kept)).isLessThanOrEqualTo(total(kept + 1));
    }

    @RepeatedTest(20)
    void aPlanCutInTwoPaysTheWholeBeforeRounding(RepetitionInfo repetition) {
        StatementInputs whole = Examples.statement(PAY_AT_TARGET, 8, 50);
        LocalDate cut = Examples.Q3.from().plusDays(repetition.getCurrentRepetition());
        PlanSegment plan = whole.plans().getFirst();
        var parts = List.of(new PlanSegment("plan", 3, plan.from(), cut, plan.terms()),
                new PlanSegment("plan", 4, cut, plan.to(), plan.terms()));
        var inTwo = new StatementInputs(whole.ruleSet(), whole.payeeId(), whole.period(), whole.currency(),
                whole.minorDigits(), whole.firstDayOfWeek(), parts, whole.targets(), whole.quotas(), whole.items(),
                whole.weeks(), whole.windows(), whole.reps());
        assertThat(exact(StatementCalculation.of(inTwo))).isEqualTo(exact(StatementCalculation.of(whole)));
    }

    private static Fraction exact(Statement statement) {
        return statement.lines().stream().map(line -> Objects.requireNonNull(line.exact()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static BigDecimal total(int kept) {
        return Objects.requireNonNull(StatementCalculation.of(Examples.statement(PAY_AT_TARGET, Examples.items(), 8,
                50, Examples.windows(kept, 44 - kept, 0))).total());
    }

    private static StatementInputs any(Random random) {
        return Examples.statement(random.nextBoolean() ? SPREAD : PAY_AT_TARGET, Examples.items(),
                random.nextInt(0, 9), random.nextInt(0, 101),
                Examples.windows(random.nextInt(0, 20), random.nextInt(0, 20), random.nextInt(0, 5)));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> copy = new ArrayList<>(facts);
        Collections.shuffle(copy, random);
        return copy;
    }
}
