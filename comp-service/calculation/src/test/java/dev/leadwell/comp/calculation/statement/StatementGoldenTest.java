package dev.leadwell.comp.calculation.statement;

import static dev.leadwell.comp.calculation.plan.Component.WhenNotComputable.PAY_AT_TARGET;
import static dev.leadwell.comp.calculation.plan.Component.WhenNotComputable.SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementGoldenTest {

    @Test
    void theStatementOfTheThirdQuarter() {
        Statement statement = StatementCalculation.of(Examples.statement(PAY_AT_TARGET, 8, 50));
        assertThat(statement.target()).isEqualTo(Fraction.of(4500));
        assertThat(amounts(statement)).containsExactly("2115.00", "736.36", "675.00", "450.00");
        assertThat(statement.lines()).extracting(line -> String.valueOf(line.pays())).containsExactly("94", "900/11",
                "75", "100");
        assertThat(statement.total()).isEqualTo(new BigDecimal("3976.36"));
        assertThat(statement.forLeadership()).isEqualTo(new BigDecimal("1861.36"));
    }

    @Test
    void aLineSaysWhatItRestsOn() {
        Line line = StatementCalculation.of(Examples.statement(PAY_AT_TARGET, 8, 50)).lines().get(1);
        assertThat(line.measured().numerator()).isEqualTo(Fraction.of(40));
        assertThat(line.measured().denominator()).isEqualTo(Fraction.of(44));
        assertThat(line.exact()).isEqualTo(Fraction.of(8100, 11));
        assertThat(line.payout()).isNotNull().satisfies(payout -> {
            assertThat(payout.place().kind()).isEqualTo(Place.Kind.BETWEEN);
            assertThat(payout.place().values()).containsEntry("lowerAt", "85").containsEntry("upperPays", "100");
        });
        assertThat(line.measured().steps()).extracting(step -> step.key() + " " + step.facts().size())
                .containsExactly("adherence.due 44", "adherence.kept 40", "adherence.not-kept 4",
                        "adherence.excused 4");
    }

    @Test
    void belowTheMinimumThePlanPaysAtTarget() { // M6
        Statement statement = StatementCalculation.of(Examples.statement(PAY_AT_TARGET, 3, 50));
        assertThat(statement.lines().get(2).outcome()).isEqualTo(Line.Outcome.AT_TARGET);
        assertThat(statement.lines().get(2).amount()).isEqualTo(new BigDecimal("900.00"));
    }

    @Test
    void spreadWeightGoesToTheLeadershipObjectivesInProportion() { // M6
        Statement statement = StatementCalculation.of(Examples.statement(SPREAD, 3, 50));
        assertThat(statement.lines()).extracting(line -> line.weight().toString()).containsExactly("50", "100/3", "0",
                "50/3");
        assertThat(statement.lines().get(2).outcome()).isEqualTo(Line.Outcome.SPREAD_ON_OTHERS);
        assertThat(amounts(statement)).containsExactly("2115.00", "1227.27", "0.00", "750.00");
    }

    @Test
    void withNoLeadershipObjectiveLeftASpreadComponentPaysAtTarget() {
        Statement statement = StatementCalculation.of(Examples.statement(SPREAD, Examples.items(), 3, 0, List.of()));
        assertThat(statement.lines().get(1).outcome()).isEqualTo(Line.Outcome.SPREAD_ON_OTHERS);
        var nothingForLeading = new StatementInputs("1", Examples.PAYEE, Examples.Q3, "EUR", 2,
                java.time.DayOfWeek.MONDAY, Examples.statement(SPREAD, 3, 0).plans(),
                Examples.statement(SPREAD, 3, 0).targets(), List.of(), Examples.items(), List.of(), List.of(),
                List.of());
        assertThat(StatementCalculation.of(nothingForLeading).lines()).extracting(Line::outcome).containsExactly(
                Line.Outcome.MEASURED, Line.Outcome.AT_TARGET, Line.Outcome.AT_TARGET, Line.Outcome.AT_TARGET);
    }

    @Test
    void nothingComputableAtAllLeavesNoTotalButAReason() { // G4
        var nothing = new StatementInputs("1", Examples.PAYEE, Examples.Q3, "EUR", 2, java.time.DayOfWeek.MONDAY,
                Examples.statement(SPREAD, 3, 0).plans(), Examples.statement(SPREAD, 3, 0).targets(), List.of(),
                List.of(), List.of(), List.of(), List.of());
        Statement statement = StatementCalculation.of(nothing);
        assertThat(statement.total()).isNull();
        assertThat(statement.reason()).isEqualTo("no-attainment");
    }

    @Test
    void aMissingQuotaNeverCountsAsZero() { // M6
        Statement statement = StatementCalculation.of(Examples.statement(PAY_AT_TARGET, List.of(), 8, 50,
                Examples.windows(40, 4, 4)));
        assertThat(statement.total()).isNull();
        assertThat(statement.lines().getFirst().outcome()).isEqualTo(Line.Outcome.NOT_COMPUTABLE);
    }

    private static List<String> amounts(Statement statement) {
        return statement.lines().stream().map(line -> String.valueOf(line.amount())).toList();
    }
}
