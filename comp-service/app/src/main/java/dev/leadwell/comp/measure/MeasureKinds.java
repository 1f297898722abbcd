package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.written.Faults;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import dev.leadwell.kit.problem.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one list of kinds, in the order in which they are offered. */
public final class MeasureKinds {

    private static final String KIND = "kind";
    private static final List<MeasureCodec<?>> ALL = List.of(new QuotaCodec(), new AdherenceCodec(),
            new RetentionCodec(), new LeadershipShareCodec());

    private MeasureKinds() {}

    public static List<String> names() {
        return ALL.stream().<String>map(MeasureCodec::kind).toList();
    }

    /** What documents of each kind are read as. */
    public static Map<String, Class<? extends Measure>> definitions() {
        return ALL.stream().collect(Collectors.toMap(MeasureCodec::kind, MeasureCodec::definition));
    }

    /** Null where there is no such kind; the fault is noted. */
    public static @Nullable Measure read(Settings written) {
        String kind = String.valueOf(written.text(KIND));
        Optional<MeasureCodec<?>> codec = find(kind);
        if (codec.isEmpty()) {
            written.faults().add(written.place(KIND), kind, notOne());
            return null;
        }
        return codec.get().read(written);
    }

    public static Wording notOne() {
        return Faults.notOneOf(names());
    }

    public static Map<String, Object> write(Measure measure) {
        return of(measure.name(), find(measure.name()).orElseThrow().written(measure));
    }

    /** Of a kind that there is not, the kind alone, for {@link #read} to refuse. */
    public static Map<String, Object> form(String kind, FormFields fields) {
        return of(kind, find(kind).map(codec -> codec.form(fields)).orElse(Map.of()));
    }

    /** What stands in the fields of a form for such settings, by name. */
    public static Map<String, String> fields(Map<String, Object> settings) {
        return find(String.valueOf(settings.get(KIND))).orElseThrow().fields(settings);
    }

    public static Optional<Usual> usual(String kind) {
        return find(kind).map(MeasureCodec::usual).map(usual -> new Usual(usual.weight(), usual.leads(),
                of(kind, usual.settings()), usual.line(), usual.whenNotComputable()));
    }

    private static Map<String, Object> of(String kind, Map<String, Object> settings) {
        Map<String, Object> written = new LinkedHashMap<>(Map.of(KIND, kind));
        written.putAll(settings);
        return written;
    }

    private static Optional<MeasureCodec<?>> find(String kind) {
        return ALL.stream().filter(codec -> codec.kind().equals(kind)).findFirst();
    }
}
