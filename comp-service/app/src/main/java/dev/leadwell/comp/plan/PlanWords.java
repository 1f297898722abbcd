package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;

/** What a finding says to programs; the console has its own wording in the reader's language. */
public final class PlanWords {

    private PlanWords() {}

    public static String of(Finding finding) {
        return switch (finding.code()) {
            case "weights-total" -> finding.severity() == Finding.Severity.GOOD
                    ? "Weights total 100 %."
                    : "Weights total " + value(finding, "total") + " %. They have to total exactly 100 %.";
            case "no-components" -> "The plan pays for nothing. Add a component.";
            case "component-twice" -> "Two components have this id. Give one of them another.";
            case "weight-not-positive" -> "The weight is not above 0 %. Give it one, or remove the component.";
            case "goal-not-positive" -> "The goal is not above 0. Give another, or leave it out.";
            case "policy-missing" -> "Say what happens when it is not computable: pay at target, or spread.";
            case "leadership-on-quota" -> "Marked leadership, but it depends on quota. Mark it management.";
            case "pipeline-is-management" ->
                "Marked leadership, but reviewing the pipeline is management. Mark it management.";
            case "own-word" -> "The payee's own word is the measure. Count backed blocks only, or say why not.";
            case "quota-alone" -> "This plan pays on quota alone. Add an objective for leading.";
            case "nothing-for-leadership" -> "Nothing in this plan pays for leading. Add such an objective.";
            case "leadership-weight" -> value(finding, "weight") + " % of the pay rewards leadership.";
            case "many-objectives" -> value(finding, "count") + " objectives; more than " + value(finding, "most")
                    + " are hard to keep in mind.";
            case "objectives" -> value(finding, "count") + " objectives, at most " + value(finding, "most") + ".";
            default -> ofCurve(finding);
        };
    }

    private static String ofCurve(Finding finding) {
        String between = value(finding, "lower") + " and " + value(finding, "upper");
        return switch (finding.code()) {
            case "points-too-few" -> "The curve has fewer than two points. Add some.";
            case "points-out-of-order" -> "The points at " + between + " are not in ascending order.";
            case "pays-less-for-more" -> "Between " + between + " more attainment pays less.";
            case "cliff" -> "Cliff at " + value(finding, "at") + " %: 0 to " + value(finding, "pays")
                    + " at once. Begin the line lower, or keep it and say why.";
            case "bands-none" -> "The curve has no bands. Add one.";
            case "band-without-end" -> "The band from " + value(finding, "from") + " has no end. Only the last may.";
            case "band-empty" -> "The band from " + between + " is empty.";
            case "bands-gap" -> "Between " + between + " no band holds. Let them touch.";
            case "bands-overlap" -> "Bands overlap: one ends at " + value(finding, "lower")
                    + ", the next begins at " + value(finding, "upper") + ".";
            default -> finding.code();
        };
    }

    private static String value(Finding finding, String name) {
        return finding.values().getOrDefault(name, "");
    }
}
