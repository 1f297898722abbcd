package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.calculation.curve.CurveChecks;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.drawing.CurveDrawing;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.TermsWriting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component as the pages show it.
 *
 * @param drawing null while the curve's terms are wrong
 */
record ShownComponent(Component component, ComponentDraft written, @Nullable CurveDrawing drawing) {

    static List<ShownComponent> of(PlanTerms terms) {
        List<ComponentDraft> written = TermsWriting.write(terms);
        List<ShownComponent> shown = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            Component component = terms.components().get(index);
            shown.add(new ShownComponent(component, written.get(index),
                    CurveChecks.canBeDrawn(component.curve()) ? CurveDrawing.large(component.curve()) : null));
        }
        return shown;
    }

    /** Points of a line, bands of a step or marginal curve. */
    public int steps() {
        CurveDraft curve = written.curve();
        return curve.points() != null ? curve.points().size() : curve.bands() == null ? 0 : curve.bands().size();
    }
}
