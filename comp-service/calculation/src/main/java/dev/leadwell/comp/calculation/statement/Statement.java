package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payee is paid for a period: the sum of the rounded lines.
 *
 * @param target of the whole period; exact, shown figures are display only
 * @param total null when not computable, with {@code reason}
 * @param forLeadership the lines that pay for leading
 * @param targetSteps how the target came about
 */
public record Statement(Fraction target, @Nullable BigDecimal total, @Nullable BigDecimal forLeadership,
        @Nullable String reason, List<Line> lines, List<Step> targetSteps) {

    public Statement {
        lines = List.copyOf(lines);
        targetSteps = List.copyOf(targetSteps);
    }
}
