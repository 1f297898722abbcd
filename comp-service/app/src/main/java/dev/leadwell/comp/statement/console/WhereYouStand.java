package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.calculation.statement.OneMoreKept;
import dev.leadwell.comp.drawing.CurveDrawing;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.statement.ReadStatement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the results of leading stand on their curves, and what one more kept would have paid. */
@Component
class WhereYouStand {

    /**
     * A line on its curve.
     *
     * @param kind of its measure
     * @param more one more kept; null where all are, or nothing is counted one by one
     */
    record Standing(String component, String name, String kind, CurveDrawing drawing, CurveDraft curve,
            @Nullable More more) {}

    /** With one more kept: attainment and payout in percent, cut to one decimal, and the difference in money. */
    record More(BigDecimal attainment, BigDecimal pays, BigDecimal difference) {}

    List<Standing> of(ReadStatement read) {
        StatementDocument document = read.document();
        return document == null
                ? List.of()
                : document.result().lines().stream().filter(line -> line.component().pays(Purpose.LEADERSHIP))
                        .filter(line -> line.attainment() != null)
                        .map(line -> new Standing(line.component().id(), line.component().name(),
                                line.component().measure().name(),
                                CurveDrawing.small(line.component().curve(), line.attainment()),
                                TermsWriting.write(new PlanTerms(List.of(line.component()))).getFirst().curve(),
                                more(line, document.inputs().minorDigits())))
                        .toList();
    }

    private static @Nullable More more(Line line, int digits) {
        return OneMoreKept.of(line, digits)
                .map(one -> new More(one.attainment().floored(1), one.pays().floored(1), one.difference()))
                .orElse(null);
    }
}
