package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.Measure.AskedWeeks;
import dev.leadwell.comp.calculation.measure.MeasureChecks;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.MeasureWindow.Span;
import dev.leadwell.comp.calculation.measure.Retention;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.plan.ComponentDraft.MeasureDraft;
import dev.leadwell.comp.plan.ComponentDraft.WindowDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A measure as it is written and as it is calculated by. */
final class MeasureWriting {

    private static final int MOST_LISTED = 60;
    private static final Pattern MEASURE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Map<String, Span> SPANS = Map.of("period", Span.PERIOD, "year-to-date", Span.YEAR_TO_DATE,
            "trailing-months", Span.TRAILING_MONTHS);
    private static final Map<String, Retention.Method> METHODS = Map.of("cohort", Retention.Method.COHORT,
            "average-headcount", Retention.Method.AVERAGE_HEADCOUNT);
    private static final Map<String, Retention.Attribution> ATTRIBUTIONS = Map.of("by-day",
            Retention.Attribution.BY_DAY, "at-start", Retention.Attribution.AT_START);
    private static final Map<String, Retention.Exclusion> EXCLUSIONS = Map.of("involuntary",
            Retention.Exclusion.INVOLUNTARY, "death", Retention.Exclusion.DEATH, "transfer",
            Retention.Exclusion.TRANSFER);
    private static final Map<String, AskedWeeks> WEEKS = Map.of("submitted", AskedWeeks.SUBMITTED, "every",
            AskedWeeks.EVERY, "listed", AskedWeeks.LISTED);
    private static final Map<String, String> SESSIONS = Map.of("development", "development", "pipeline-review",
            "pipeline-review");

    private MeasureWriting() {}

    static Measure read(String field, MeasureDraft draft, Faults faults) {
        return switch (draft.kind()) {
            case "quota" -> quota(field, draft, faults);
            case "retention" -> retention(field, draft, faults);
            case "leadership-share" -> share(field, draft, faults);
            case "adherence" -> new Measure.Adherence(
                    faults.oneOf(field + ".sessions", draft.sessions(), SESSIONS, "development"),
                    window(field, draft, faults), Boolean.TRUE.equals(draft.countMakeUps()),
                    minimum(field, draft, faults));
            default -> {
                faults.add(field + ".kind", draft.kind(),
                        "Not one of adherence, leadership-share, quota, retention.");
                yield new Measure.Quota("unknown");
            }
        };
    }

    private static Measure quota(String field, MeasureDraft draft, Faults faults) {
        String name = draft.measure();
        if (name == null || !MEASURE.matcher(name).matches()) {
            faults.add(field + ".measure", name, "Name what is measured in small letters, such as revenue.");
            return new Measure.Quota("unknown");
        }
        return new Measure.Quota(name);
    }

    private static Measure retention(String field, MeasureDraft draft, Faults faults) {
        Set<Retention.Exclusion> exclusions = Objects.requireNonNullElse(draft.exclusions(), List.<String>of()).stream()
                .map(name -> faults.oneOf(field + ".exclusions", name, EXCLUSIONS, Retention.Exclusion.DEATH))
                .collect(Collectors.toSet());
        return new Measure.RepRetention(
                faults.oneOf(field + ".method", draft.method(), METHODS, Retention.Method.COHORT),
                faults.oneOf(field + ".attribution", draft.attribution(), ATTRIBUTIONS, Retention.Attribution.BY_DAY),
                window(field, draft, faults), exclusions,
                faults.whole(field + ".graceDays", draft.graceDays(), 0, MeasureChecks.MOST_GRACE_DAYS, 0),
                minimum(field, draft, faults));
    }

    private static Measure share(String field, MeasureDraft draft, Faults faults) {
        AskedWeeks asked = faults.oneOf(field + ".weeks", draft.weeks(), WEEKS, AskedWeeks.EVERY);
        List<LocalDate> listed = Objects.requireNonNullElse(draft.listedWeeks(), List.of());
        if (asked == AskedWeeks.LISTED && listed.isEmpty()) {
            faults.add(field + ".listedWeeks", null, "Name the first day of each week that is asked for.");
        }
        if (listed.size() > MOST_LISTED) {
            faults.add(field + ".listedWeeks", listed.size(), "At most " + MOST_LISTED + " weeks.");
        }
        for (LocalDate day : listed) {
            EnteredDay.fault(field + ".listedWeeks", day).ifPresent(faults::add);
        }
        return new Measure.LeadershipShare(window(field, draft, faults), asked, new TreeSet<>(listed),
                Boolean.TRUE.equals(draft.backedOnly()), minimum(field, draft, faults));
    }

    private static int minimum(String field, MeasureDraft draft, Faults faults) {
        return faults.whole(field + ".minimum", draft.minimum(), 1, MeasureChecks.MOST_MINIMUM, 1);
    }

    private static MeasureWindow window(String field, MeasureDraft draft, Faults faults) {
        WindowDraft window = draft.window();
        Span span = faults.oneOf(field + ".window.span", window == null ? null : window.span(), SPANS, Span.PERIOD);
        Integer months = window == null ? null : window.months();
        if (span == Span.TRAILING_MONTHS && months == null) {
            faults.add(field + ".window.months", null, "Say how many months, 1 to " + MeasureChecks.MOST_MONTHS + ".");
        }
        int read = faults.whole(field + ".window.months", months, 1, MeasureChecks.MOST_MONTHS, 1);
        return new MeasureWindow(span, span == Span.TRAILING_MONTHS ? read : 0);
    }

    static MeasureDraft write(Measure measure) {
        return switch (measure) {
            case Measure.Quota quota -> draft("quota", quota.measure(), null, 1, null, null, null);
            case Measure.RepRetention retention -> draft("retention", null, retention.window(), retention.minimum(),
                    retention, null, null);
            case Measure.LeadershipShare share -> draft("leadership-share", null, share.window(), share.minimum(),
                    null, share, null);
            case Measure.Adherence adherence -> draft("adherence", null, adherence.window(), adherence.minimum(),
                    null, null, adherence);
        };
    }

    private static MeasureDraft draft(String kind, @Nullable String measure, @Nullable MeasureWindow window,
            int minimum, Measure.@Nullable RepRetention retention, Measure.@Nullable LeadershipShare share,
            Measure.@Nullable Adherence adherence) {
        return new MeasureDraft(kind, measure, window == null ? null : window(window), window == null ? null : minimum,
                retention == null ? null : name(METHODS, retention.method()),
                retention == null ? null : name(ATTRIBUTIONS, retention.attribution()),
                retention == null
                        ? null
                        : retention.exclusions().stream()
                                .map(exclusion -> exclusion.name().toLowerCase(Locale.ROOT)).toList(),
                retention == null ? null : retention.graceDays(), share == null ? null : name(WEEKS, share.asked()),
                share == null || share.listed().isEmpty() ? null : List.copyOf(share.listed()),
                share == null ? null : share.backedOnly(),
                adherence == null ? null : adherence.kind(), adherence == null ? null : adherence.countMakeUps());
    }

    private static WindowDraft window(MeasureWindow window) {
        return new WindowDraft(name(SPANS, window.span()), window.months() == 0 ? null : window.months());
    }

    private static <T> String name(Map<String, T> names, T value) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(value)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }
}
