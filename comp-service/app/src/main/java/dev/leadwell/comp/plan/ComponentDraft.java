package dev.leadwell.comp.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component as somebody wrote it, in a request or a form: nothing is known to be right yet. Its shape is the
 * contract's.
 */
public record ComponentDraft(String id, String name, String weight, String purpose, MeasureDraft measure,
        CurveDraft curve, @Nullable String goal, @Nullable String whenNotComputable) {

    /** Settings of whichever kind of measure; what a kind does not read is not kept. */
    public record MeasureDraft(String kind, @Nullable String measure, @Nullable WindowDraft window,
            @Nullable Integer minimum, @Nullable String method, @Nullable String attribution,
            @Nullable List<String> exclusions, @Nullable Integer graceDays, @Nullable String weeks,
            @Nullable List<LocalDate> listedWeeks, @Nullable Boolean backedOnly, @Nullable String sessions,
            @Nullable Boolean countMakeUps) {}

    public record WindowDraft(String span, @Nullable Integer months) {}

    /** Points of a linear curve, bands of the others. */
    public record CurveDraft(String kind, @Nullable List<PointDraft> points, @Nullable List<BandDraft> bands,
            @Nullable String slopeAbove, @Nullable String threshold, @Nullable String cap,
            @Nullable String boundary, @Nullable String reading) {}

    public record PointDraft(String at, String pays) {}

    public record BandDraft(String from, @Nullable String to, String pays) {}
}
