package dev.leadwell.comp.plan;

import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.measure.Usual;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.ComponentDraft.PointDraft;
import dev.leadwell.kit.problem.ProblemException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a new plan, or a component added to one, begins with. */
public final class UsualTerms {

    private UsualTerms() {}

    /**
     * Half for quota, half for leading.
     *
     * @param name of a kind of measure, in the reader's language
     */
    public static List<ComponentDraft> ofPlan(UnaryOperator<String> name) {
        return MeasureKinds.names().stream().flatMap(kind -> MeasureKinds.usual(kind).stream()
                .filter(usual -> usual.weight() != null)
                .map(usual -> component(kind, name.apply(kind), String.valueOf(usual.weight()), usual))).toList();
    }

    /** Without weight, so that nothing else has to change for it to be looked at. */
    public static ComponentDraft added(String kind, String id, String name) {
        return component(id, name, "0", MeasureKinds.usual(kind).orElseThrow(() -> ProblemException.invalid("add",
                kind, MeasureKinds.notOne())));
    }

    private static ComponentDraft component(String id, String name, String weight, Usual usual) {
        return new ComponentDraft(id, name, weight, usual.leads() ? "leadership" : "management", usual.settings(),
                line(usual.line()), null, usual.whenNotComputable());
    }

    private static CurveDraft line(List<String> pairs) {
        return new CurveDraft("linear", Stream.iterate(0, at -> at + 2).limit(pairs.size() / 2)
                .map(at -> new PointDraft(pairs.get(at), pairs.get(at + 1))).toList(), null, null, null, null, null,
                null);
    }
}
