package dev.leadwell.comp.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component as somebody wrote it, in a request or a form: nothing is known to be right yet. Its shape is the
 * contract's.
 *
 * @param measure its kind and that kind's settings
 */
public record ComponentDraft(String id, String name, String weight, String purpose, Map<String, Object> measure,
        CurveDraft curve, @Nullable String goal, @Nullable String whenNotComputable) {

    /** Points of a linear curve, bands of the others. */
    public record CurveDraft(String kind, @Nullable List<PointDraft> points, @Nullable List<BandDraft> bands,
            @Nullable String slopeAbove, @Nullable String threshold, @Nullable String cap,
            @Nullable String boundary, @Nullable String reading) {}

    public record PointDraft(String at, String pays) {}

    public record BandDraft(String from, @Nullable String to, String pays) {}
}
