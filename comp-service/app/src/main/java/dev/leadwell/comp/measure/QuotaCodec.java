package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.quota.Quota;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import dev.leadwell.kit.problem.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

final class QuotaCodec implements MeasureCodec<Quota> {

    private static final String MEASURE = "measure";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    @Override
    public String kind() {
        return Quota.NAME;
    }

    @Override
    public Class<Quota> definition() {
        return Quota.class;
    }

    @Override
    public Quota read(Settings written) {
        String name = written.text(MEASURE);
        if (name == null || !NAME.matcher(name).matches()) {
            written.faults().add(written.place(MEASURE), name,
                    Wording.of("refused.quota-measure"));
            return new Quota("unknown");
        }
        return new Quota(name);
    }

    @Override
    public Map<String, Object> write(Quota quota) {
        return Map.of(MEASURE, quota.measure());
    }

    @Override
    public Map<String, Object> form(FormFields fields) {
        String name = fields.optional(MEASURE);
        return name == null ? Map.of() : Map.of(MEASURE, name);
    }

    @Override
    public Usual usual() {
        return new Usual("50", false, Map.of(MEASURE, "revenue"), List.of("80", "0", "100", "100", "120", "200"),
                null);
    }
}
