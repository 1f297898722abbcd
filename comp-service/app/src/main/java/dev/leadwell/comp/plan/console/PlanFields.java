package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in the editor's fields for a plan: what {@link PlanForm} reads back as the same terms. */
final class PlanFields {

    private final Format format;
    private final Map<String, String> values = new LinkedHashMap<>();

    private PlanFields(Format format) {
        this.format = format;
    }

    static Map<String, String> of(Plan plan, Format format) {
        PlanVersion newest = plan.newest();
        PlanFields fields = new PlanFields(format);
        fields.put("name", plan.name());
        fields.put("from", newest.from().toString());
        fields.put("to", newest.to() == null ? null : newest.to().toString());
        List<ComponentDraft> components = TermsWriting.write(newest.terms());
        for (int index = 0; index < components.size(); index++) {
            fields.component("c" + index + ".", components.get(index));
        }
        return fields.values;
    }

    private void component(String at, ComponentDraft component) {
        put(at + "id", component.id());
        put(at + "kind", String.valueOf(component.measure().get("kind")));
        put(at + "name", component.name());
        put(at + "weight", format.decimal(component.weight()));
        put(at + "purpose", component.purpose());
        put(at + "whenNotComputable", component.whenNotComputable());
        put(at + "goal", number(component.goal()));
        MeasureKinds.fields(component.measure()).forEach((name, value) -> {
            if (!name.equals("kind")) {
                put(at + name, value);
            }
        });
        curve(at, component.curve());
    }

    private void curve(String at, CurveDraft curve) {
        put(at + "curve", curve.kind());
        put(at + "points", points(curve));
        put(at + "slopeAbove", number(curve.slopeAbove()));
        put(at + "threshold", number(curve.threshold()));
        put(at + "cap", number(curve.cap()));
        put(at + "boundary", curve.boundary());
        put(at + "reading", curve.reading());
    }

    /** A line for each point or band. */
    private String points(CurveDraft curve) {
        return curve.points() != null
                ? curve.points().stream()
                        .map(point -> format.decimal(point.at()) + " → " + format.decimal(point.pays()))
                        .collect(Collectors.joining("\n"))
                : Objects.requireNonNullElse(curve.bands(), List.<ComponentDraft.BandDraft>of()).stream()
                        .map(band -> format.decimal(band.from()) + " "
                                + (band.to() == null ? "-" : format.decimal(band.to())) + " "
                                + format.decimal(band.pays()))
                        .collect(Collectors.joining("\n"));
    }

    private @Nullable String number(@Nullable String written) {
        return written == null ? null : format.decimal(written);
    }

    private void put(String field, @Nullable String value) {
        values.put(field, Objects.requireNonNullElse(value, ""));
    }

    /**
     * A component of the form as it stands, whether it can be read or not.
     *
     * @param at how its fields begin
     * @param objective whether it can be not computable
     */
    record Edited(String at, String id, String kind, String name, boolean objective) {}

    static List<Edited> edited(Form form) {
        return IntStream.range(0, PlanForm.MOST).mapToObj(index -> edited("c" + index + ".", form))
                .filter(one -> MeasureKinds.names().contains(one.kind())).toList();
    }

    private static Edited edited(String at, Form form) {
        String kind = Objects.requireNonNullElse(form.value(at + "kind"), "");
        return new Edited(at, Objects.requireNonNullElse(form.value(at + "id"), ""), kind,
                Objects.requireNonNullElse(form.value(at + "name"), ""),
                MeasureKinds.usual(kind).map(usual -> usual.whenNotComputable() != null).orElse(false));
    }
}
