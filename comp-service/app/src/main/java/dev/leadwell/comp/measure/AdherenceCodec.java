package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.adherence.Adherence;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import java.util.List;
import java.util.Map;

final class AdherenceCodec implements MeasureCodec<Adherence> {

    private static final String SESSIONS = "sessions";
    private static final String COUNT_MAKE_UPS = "countMakeUps";
    private static final String DEVELOPMENT = "development";
    private static final Map<String, String> KINDS_OF_SESSION = Map.of(DEVELOPMENT, DEVELOPMENT, "pipeline-review",
            "pipeline-review");

    @Override
    public String kind() {
        return Adherence.NAME;
    }

    @Override
    public Class<Adherence> definition() {
        return Adherence.class;
    }

    @Override
    public Adherence read(Settings written) {
        return new Adherence(written.oneOf(SESSIONS, KINDS_OF_SESSION, DEVELOPMENT), Windowed.window(written),
                written.flag(COUNT_MAKE_UPS), Windowed.minimum(written));
    }

    @Override
    public Map<String, Object> write(Adherence adherence) {
        Map<String, Object> written = Windowed.write(adherence.window(), adherence.minimum());
        written.put(SESSIONS, adherence.kind());
        written.put(COUNT_MAKE_UPS, adherence.countMakeUps());
        return written;
    }

    @Override
    public Map<String, Object> form(FormFields fields) {
        Map<String, Object> found = Windowed.form(fields);
        Windowed.put(found, SESSIONS, fields.optional(SESSIONS));
        found.put(COUNT_MAKE_UPS, fields.has(COUNT_MAKE_UPS));
        return found;
    }

    @Override
    public Usual usual() {
        return new Usual("20", true, Windowed.usual("period", 4), List.of("70", "0", "85", "70", "100", "100"),
                "pay-at-target");
    }
}
