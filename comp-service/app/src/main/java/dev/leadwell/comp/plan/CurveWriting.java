package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.curve.Band;
import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.MarginalCurve;
import dev.leadwell.comp.calculation.curve.Point;
import dev.leadwell.comp.calculation.curve.StepCurve;
import dev.leadwell.comp.plan.ComponentDraft.BandDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.comp.plan.ComponentDraft.PointDraft;
import dev.leadwell.comp.written.Faults;
import dev.leadwell.kit.problem.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A curve as it is written and as it is calculated by. */
final class CurveWriting {

    private static final Map<String, StepCurve.Boundary> BOUNDARIES = Map.of("higher", StepCurve.Boundary.HIGHER,
            "lower", StepCurve.Boundary.LOWER);
    private static final Map<String, StepCurve.Reading> READINGS = Map.of("payout", StepCurve.Reading.PAYOUT, "rate",
            StepCurve.Reading.RATE);

    private static final int MOST_PARTS = 20;

    private CurveWriting() {}

    static Curve read(String field, CurveDraft draft, Faults faults) {
        BigDecimal threshold = faults.decimalOrNull(field + ".threshold", draft.threshold());
        BigDecimal cap = faults.decimalOrNull(field + ".cap", draft.cap());
        return switch (draft.kind()) {
            case "step" -> new StepCurve(bands(field, draft, faults),
                    faults.oneOf(field + ".reading", draft.reading(), READINGS, StepCurve.Reading.PAYOUT),
                    faults.oneOf(field + ".boundary", draft.boundary(), BOUNDARIES, StepCurve.Boundary.HIGHER),
                    threshold, cap);
            case "marginal" -> new MarginalCurve(bands(field, draft, faults), threshold, cap);
            case "linear" -> linear(field, draft, threshold, cap, faults);
            default -> {
                faults.add(field + ".kind", draft.kind(), Wording.of("refused.not-one-of", "linear, marginal, step"));
                yield new LinearCurve(List.of(), null, null, null);
            }
        };
    }

    private static Curve linear(String field, CurveDraft draft, @Nullable BigDecimal threshold,
            @Nullable BigDecimal cap, Faults faults) {
        if (!bands(draft).isEmpty()) {
            faults.add(field + ".bands", null, Wording.of("refused.linear-has-points"));
        }
        if (points(draft).size() > MOST_PARTS) {
            faults.add(field + ".points", points(draft).size(), Wording.of("refused.most-points", MOST_PARTS));
            return new LinearCurve(List.of(), null, null, null);
        }
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < points(draft).size(); index++) {
            String at = field + ".points[" + index + "]";
            PointDraft point = points(draft).get(index);
            points.add(new Point(faults.decimal(at + ".at", point.at()), faults.decimal(at + ".pays", point.pays())));
        }
        return new LinearCurve(points, faults.decimalOrNull(field + ".slopeAbove", draft.slopeAbove()), threshold, cap);
    }

    private static List<Band> bands(String field, CurveDraft draft, Faults faults) {
        if (!points(draft).isEmpty()) {
            faults.add(field + ".points", null, Wording.of("refused.curve-has-bands"));
        }
        if (draft.slopeAbove() != null && !draft.slopeAbove().isBlank()) {
            faults.add(field + ".slopeAbove", draft.slopeAbove(),
                    Wording.of("refused.slope-of-linear"));
        }
        if (bands(draft).size() > MOST_PARTS) {
            faults.add(field + ".bands", bands(draft).size(), Wording.of("refused.most-bands", MOST_PARTS));
            return List.of();
        }
        List<Band> bands = new ArrayList<>();
        for (int index = 0; index < bands(draft).size(); index++) {
            String at = field + ".bands[" + index + "]";
            BandDraft band = bands(draft).get(index);
            bands.add(new Band(faults.decimal(at + ".from", band.from()), faults.decimalOrNull(at + ".to", band.to()),
                    faults.decimal(at + ".pays", band.pays())));
        }
        return bands;
    }

    private static List<PointDraft> points(CurveDraft draft) {
        return draft.points() == null ? List.of() : draft.points();
    }

    private static List<BandDraft> bands(CurveDraft draft) {
        return draft.bands() == null ? List.of() : draft.bands();
    }

    static CurveDraft write(Curve curve) {
        return switch (curve) {
            case LinearCurve linear -> new CurveDraft("linear",
                    linear.points().stream().map(point -> new PointDraft(text(point.at()), text(point.pays())))
                            .toList(),
                    null, textOrNull(linear.slopeAbove()), textOrNull(linear.threshold()),
                    textOrNull(linear.cap()), null, null);
            case StepCurve step -> new CurveDraft("step", null, write(step.bands()), null,
                    textOrNull(step.threshold()), textOrNull(step.cap()), step.boundary().code(),
                    step.reading().code());
            case MarginalCurve marginal -> new CurveDraft("marginal", null, write(marginal.bands()), null,
                    textOrNull(marginal.threshold()), textOrNull(marginal.cap()), null, null);
        };
    }

    private static List<BandDraft> write(List<Band> bands) {
        return bands.stream().map(band -> new BandDraft(text(band.from()), textOrNull(band.to()), text(band.pays())))
                .toList();
    }

    static String text(BigDecimal number) {
        return number.toPlainString();
    }

    static @Nullable String textOrNull(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
