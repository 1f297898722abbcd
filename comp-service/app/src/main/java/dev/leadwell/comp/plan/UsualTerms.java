package dev.leadwell.comp.plan;

import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.ComponentDraft.MeasureDraft;
import dev.leadwell.comp.plan.ComponentDraft.PointDraft;
import dev.leadwell.comp.plan.ComponentDraft.WindowDraft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a new plan, or a component added to one, begins with. */
public final class UsualTerms {

    private UsualTerms() {}

    /** Half for quota; adherence 20, retention 15 and leadership share 15 for leading. */
    public static List<ComponentDraft> ofPlan(String quota, String adherence, String retention, String share) {
        return List.of(component("quota", "quota", quota, "50"), component("adherence", "adherence", adherence, "20"),
                component("retention", "retention", retention, "15"),
                component("leadership-share", "share", share, "15"));
    }

    /** @param kind of measure: quota, adherence, retention or leadership-share */
    public static ComponentDraft component(String kind, String id, String name, String weight) {
        return switch (kind) {
            case "adherence" -> objective(id, name, weight, measure(kind, "period", null, 4),
                    line("70", "0", "85", "70", "100", "100"), "pay-at-target");
            case "retention" -> objective(id, name, weight, measure(kind, "trailing-months", 12, 4),
                    line("70", "0", "90", "100", "100", "120"), "spread");
            case "leadership-share" -> objective(id, name, weight, measure(kind, "period", null, 4),
                    line("30", "0", "50", "100", "60", "120"), "spread");
            default -> new ComponentDraft(id, name, weight, "management",
                    new MeasureDraft("quota", "revenue", null, null, null, null, null, null, null, null, null, null,
                            null),
                    line("80", "0", "100", "100", "120", "200"), null, null);
        };
    }

    private static ComponentDraft objective(String id, String name, String weight, MeasureDraft measure,
            CurveDraft curve, String policy) {
        return new ComponentDraft(id, name, weight, "leadership", measure, curve, null, policy);
    }

    private static MeasureDraft measure(String kind, String span, @Nullable Integer months, int minimum) {
        return new MeasureDraft(kind, null, new WindowDraft(span, months), minimum, null, null, null, null, "every",
                null, true, "development", false);
    }

    private static CurveDraft line(String... pairs) {
        return new CurveDraft("linear", Stream.iterate(0, at -> at + 2).limit(pairs.length / 2)
                .map(at -> new PointDraft(pairs[at], pairs[at + 1])).toList(), null, null, null, null, null, null);
    }
}
