package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names what is wrong with a curve's terms (M1): points out of order, bands that gap, overlap or have no end. */
public final class CurveChecks {

    private CurveChecks() {}

    public static List<Finding> of(String component, Curve curve) {
        return switch (curve) {
            case LinearCurve linear -> ofPoints(component, linear);
            case StepCurve step -> ofBands(component, step.bands());
            case MarginalCurve marginal -> ofBands(component, marginal.bands());
        };
    }

    private static List<Finding> ofPoints(String component, LinearCurve curve) {
        List<Finding> findings = new ArrayList<>();
        if (curve.points().size() < 2) {
            findings.add(Finding.wrong("points-too-few", component, Map.of()));
            return findings;
        }
        for (int index = 1; index < curve.points().size(); index++) {
            Point lower = curve.points().get(index - 1);
            Point upper = curve.points().get(index);
            if (lower.at().compareTo(upper.at()) >= 0) {
                findings.add(Finding.wrong("points-out-of-order", component, bounds(lower.at(), upper.at())));
            } else if (lower.pays().compareTo(upper.pays()) > 0) {
                findings.add(Finding.doubtful("pays-less-for-more", component, bounds(lower.at(), upper.at())));
            }
        }
        cliff(component, curve, findings);
        return findings;
    }

    /** Paying at once at the first point makes the last unit before it worth too much. */
    private static void cliff(String component, LinearCurve curve, List<Finding> findings) {
        Point first = curve.points().getFirst();
        if (findings.isEmpty() && first.pays().signum() > 0 && first.at().signum() > 0) {
            Point second = curve.points().get(1);
            Fraction slope = Fraction.of(second.pays()).minus(Fraction.of(first.pays()))
                    .dividedBy(Fraction.of(second.at()).minus(Fraction.of(first.at())));
            findings.add(Finding.doubtful("cliff", component, slope.signum() > 0
                    ? Map.of("at", plain(first.at()), "pays", plain(first.pays()), "startAt", start(first, slope))
                    : Map.of("at", plain(first.at()), "pays", plain(first.pays()))));
        }
    }

    private static String start(Point first, Fraction slope) {
        return Fraction.of(first.at()).minus(Fraction.of(first.pays()).dividedBy(slope)).max(Fraction.ZERO)
                .floored(0).toPlainString();
    }

    private static List<Finding> ofBands(String component, List<Band> bands) {
        List<Finding> findings = new ArrayList<>();
        if (bands.isEmpty()) {
            findings.add(Finding.wrong("bands-none", component, Map.of()));
        }
        for (int index = 0; index < bands.size(); index++) {
            ofBand(component, bands, index, findings);
        }
        return findings;
    }

    private static void ofBand(String component, List<Band> bands, int index, List<Finding> findings) {
        Band band = bands.get(index);
        BigDecimal to = band.to();
        boolean last = index == bands.size() - 1;
        if (to == null) {
            if (!last) {
                findings.add(Finding.wrong("band-without-end", component, Map.of("from", plain(band.from()))));
            }
            return;
        }
        if (band.from().compareTo(to) >= 0) {
            findings.add(Finding.wrong("band-empty", component, bounds(band.from(), to)));
        }
        if (!last) {
            int seam = to.compareTo(bands.get(index + 1).from());
            if (seam != 0) {
                findings.add(Finding.wrong(seam < 0 ? "bands-gap" : "bands-overlap", component,
                        bounds(to, bands.get(index + 1).from())));
            }
        }
    }

    private static Map<String, String> bounds(BigDecimal lower, BigDecimal upper) {
        return Map.of("lower", plain(lower), "upper", plain(upper));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
