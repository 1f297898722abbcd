package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.retention.Retention;
import dev.leadwell.comp.calculation.measure.retention.Retention.Attribution;
import dev.leadwell.comp.calculation.measure.retention.Retention.Exclusion;
import dev.leadwell.comp.calculation.measure.retention.Retention.Method;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class RetentionCodec implements MeasureCodec<Retention> {

    private static final String METHOD = "method";
    private static final String ATTRIBUTION = "attribution";
    private static final String EXCLUSIONS = "exclusions";
    private static final String GRACE_DAYS = "graceDays";
    private static final Map<String, Method> METHODS = Map.of("cohort", Method.COHORT, "average-headcount",
            Method.AVERAGE_HEADCOUNT);
    private static final Map<String, Attribution> ATTRIBUTIONS = Map.of("by-day", Attribution.BY_DAY, "at-start",
            Attribution.AT_START);
    private static final Map<String, Exclusion> EXCLUDED = Map.of("involuntary", Exclusion.INVOLUNTARY, "death",
            Exclusion.DEATH, "transfer", Exclusion.TRANSFER);

    @Override
    public String kind() {
        return Retention.NAME;
    }

    @Override
    public Class<Retention> definition() {
        return Retention.class;
    }

    @Override
    public Retention read(Settings written) {
        Set<Exclusion> exclusions = written.texts(EXCLUSIONS).stream().map(name -> written.faults()
                .oneOf(written.place(EXCLUSIONS), name, EXCLUDED, Exclusion.DEATH)).collect(Collectors.toSet());
        return new Retention(written.oneOf(METHOD, METHODS, Method.COHORT),
                written.oneOf(ATTRIBUTION, ATTRIBUTIONS, Attribution.BY_DAY), Windowed.window(written), exclusions,
                written.whole(GRACE_DAYS, 0, Retention.MOST_GRACE_DAYS, 0), Windowed.minimum(written));
    }

    @Override
    public Map<String, Object> write(Retention retention) {
        Map<String, Object> written = Windowed.write(retention.window(), retention.minimum());
        written.put(METHOD, Windowed.name(METHODS, retention.method()));
        written.put(ATTRIBUTION, Windowed.name(ATTRIBUTIONS, retention.attribution()));
        written.put(EXCLUSIONS, retention.exclusions().stream()
                .map(exclusion -> Windowed.name(EXCLUDED, exclusion)).toList());
        written.put(GRACE_DAYS, retention.graceDays());
        return written;
    }

    @Override
    public Map<String, Object> form(FormFields fields) {
        Map<String, Object> found = Windowed.form(fields);
        Windowed.put(found, METHOD, fields.optional(METHOD));
        Windowed.put(found, ATTRIBUTION, fields.optional(ATTRIBUTION));
        Windowed.put(found, GRACE_DAYS, fields.number(GRACE_DAYS));
        found.put(EXCLUSIONS, Stream.of("involuntary", "death", "transfer")
                .filter(one -> fields.has("exclude-" + one)).toList());
        return found;
    }

    @Override
    public Map<String, String> fields(Map<String, Object> settings) {
        Map<String, Object> others = new LinkedHashMap<>(settings);
        Object left = others.remove(EXCLUSIONS);
        if (left instanceof List<?> exclusions) {
            exclusions.forEach(one -> others.put("exclude-" + one, true));
        }
        return Windowed.fields(others);
    }

    @Override
    public Usual usual() {
        Map<String, Object> settings = Windowed.usual("trailing-months", 4);
        settings.put("window", Map.of("span", "trailing-months", "months", 12));
        return new Usual("15", true, settings, List.of("70", "0", "90", "100", "100", "120"), "spread");
    }
}
