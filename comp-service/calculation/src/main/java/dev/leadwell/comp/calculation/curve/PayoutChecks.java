package dev.leadwell.comp.calculation.curve;

import static dev.leadwell.comp.calculation.curve.CurveChecks.BANDS;
import static dev.leadwell.comp.calculation.curve.CurveChecks.POINTS;
import static dev.leadwell.comp.calculation.curve.CurveChecks.bounds;
import static dev.leadwell.comp.calculation.curve.CurveChecks.plain;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a curve in order pays that nobody means: figures below zero (wrong where money would become negative, doubtful
 * else), less for more, limits that nothing reaches, a last band that ends.
 */
final class PayoutChecks {

    private static final String CAP = "curve.cap";
    private static final String THRESHOLD = "curve.threshold";
    private final String component;
    private final Curve curve;
    private final @Nullable Fraction most;
    private final PayoutRange range;
    private final List<Finding> findings = new ArrayList<>();

    private PayoutChecks(String component, Curve curve, @Nullable Fraction most) {
        this.component = component;
        this.curve = curve;
        this.most = most;
        this.range = new PayoutRange(curve, most);
    }

    static List<Finding> of(String component, Curve curve, @Nullable Fraction most) {
        var checks = new PayoutChecks(component, curve, most);
        switch (curve) {
            case LinearCurve linear -> checks.line(linear);
            case StepCurve step -> checks.steps(step);
            case MarginalCurve marginal -> checks.bands(marginal.bands());
        }
        checks.cap();
        checks.threshold();
        return checks.findings;
    }

    private void line(LinearCurve line) {
        for (Point point : line.points()) {
            negative("pays-negative", point.pays(), Map.of("at", plain(point.at()), "pays", plain(point.pays())),
                    POINTS);
        }
        BigDecimal slope = line.slopeAbove();
        if (slope != null) {
            negative("slope-negative", slope, Map.of("slope", plain(slope)), "curve.slopeAbove");
        }
    }

    private void steps(StepCurve step) {
        bands(step.bands());
        for (int index = 1; index < step.bands().size(); index++) {
            Band lower = step.bands().get(index - 1);
            Band upper = step.bands().get(index);
            if (lower.pays().compareTo(upper.pays()) > 0) {
                findings.add(Finding.doubtful("pays-less-for-more", component, bounds(lower.from(), upper.from()))
                        .at(BANDS));
            }
        }
    }

    private void bands(List<Band> bands) {
        for (Band band : bands) {
            negative("pays-negative", band.pays(), Map.of("at", plain(band.from()), "pays", plain(band.pays())), BANDS);
        }
        BigDecimal end = bands.getLast().to();
        if (end != null && (most == null || Fraction.of(end).isBelow(most))) {
            findings.add(Finding.doubtful("last-band-ends", component, Map.of("to", plain(end))).at(BANDS));
        }
    }

    private void negative(String code, BigDecimal figure, Map<String, String> values, String field) {
        if (figure.signum() < 0) {
            findings.add((range.goesBelowZero()
                    ? Finding.wrong(code, component, values)
                    : Finding.doubtful(code, component, values)).at(field));
        }
    }

    private void cap() {
        BigDecimal cap = curve.cap();
        if (cap == null) {
            return;
        }
        negative("cap-negative", cap, Map.of("cap", plain(cap)), CAP);
        Fraction highest = range.highest();
        if (highest != null && highest.isBelow(Fraction.of(cap))) {
            findings.add(Finding.doubtful("cap-unreachable", component,
                    Map.of("cap", plain(cap), "most", shown(highest))).at(CAP));
        }
    }

    private void threshold() {
        BigDecimal threshold = curve.threshold();
        boolean later = threshold != null && threshold.compareTo(curve.begin()) > 0;
        BigDecimal start = threshold != null && later ? threshold : curve.begin();
        if (most != null && most.isBelow(Fraction.of(start))) {
            findings.add(Finding.doubtful("threshold-unreachable", component,
                    Map.of("at", plain(start), "most", shown(most)))
                    .at(later ? THRESHOLD : curve instanceof LinearCurve ? POINTS : BANDS));
        } else if (threshold != null && threshold.compareTo(curve.begin()) < 0) {
            findings.add(Finding.doubtful("threshold-idle", component,
                    Map.of("threshold", plain(threshold), "begin", plain(curve.begin()))).at(THRESHOLD));
        }
    }

    private static String shown(Fraction figure) {
        return plain(figure.floored(2));
    }
}
