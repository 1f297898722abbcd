package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names what is wrong with a curve's terms (M1): points out of order, bands that gap, overlap or have no end; and of terms
 * that are in order, what they pay that nobody means.
 */
public final class CurveChecks {

    static final String POINTS = "curve.points";
    static final String BANDS = "curve.bands";

    private CurveChecks() {}

    /** @param most the highest attainment that there is; null where it has no limit */
    public static List<Finding> of(String component, Curve curve, @Nullable Fraction most) {
        List<Finding> findings = new ArrayList<>(switch (curve) {
            case LinearCurve linear -> ofPoints(component, linear);
            case StepCurve step -> ofBands(component, step.bands());
            case MarginalCurve marginal -> ofBands(component, marginal.bands());
        });
        if (inOrder(findings)) {
            findings.addAll(PayoutChecks.of(component, curve, most));
        }
        return findings;
    }

    /** Whether the curve can be evaluated at all. */
    public static boolean canBeDrawn(Curve curve) {
        return inOrder(switch (curve) {
            case LinearCurve linear -> ofPoints("", linear);
            case StepCurve step -> ofBands("", step.bands());
            case MarginalCurve marginal -> ofBands("", marginal.bands());
        });
    }

    private static boolean inOrder(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.WRONG);
    }

    private static List<Finding> ofPoints(String component, LinearCurve curve) {
        List<Finding> findings = new ArrayList<>();
        if (curve.points().size() < 2) {
            findings.add(Finding.wrong("points-too-few", component, Map.of()).at(POINTS));
            return findings;
        }
        for (int index = 1; index < curve.points().size(); index++) {
            Point lower = curve.points().get(index - 1);
            Point upper = curve.points().get(index);
            if (lower.at().compareTo(upper.at()) >= 0) {
                findings.add(Finding.wrong("points-out-of-order", component, bounds(lower.at(), upper.at()))
                        .at(POINTS));
            } else if (lower.pays().compareTo(upper.pays()) > 0) {
                findings.add(Finding.doubtful("pays-less-for-more", component, bounds(lower.at(), upper.at()))
                        .at(POINTS));
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
                    : Map.of("at", plain(first.at()), "pays", plain(first.pays()))).at(POINTS));
        }
    }

    private static String start(Point first, Fraction slope) {
        return Fraction.of(first.at()).minus(Fraction.of(first.pays()).dividedBy(slope)).max(Fraction.ZERO)
                .floored(0).toPlainString();
    }

    private static List<Finding> ofBands(String component, List<Band> bands) {
        List<Finding> findings = new ArrayList<>();
        if (bands.isEmpty()) {
            findings.add(Finding.wrong("bands-none", component, Map.of()).at(BANDS));
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
                findings.add(Finding.wrong("band-without-end", component, Map.of("from", plain(band.from())))
                        .at(BANDS));
            }
            return;
        }
        if (band.from().compareTo(to) >= 0) {
            findings.add(Finding.wrong("band-empty", component, bounds(band.from(), to)).at(BANDS));
        }
        if (!last) {
            int seam = to.compareTo(bands.get(index + 1).from());
            if (seam != 0) {
                findings.add(Finding.wrong(seam < 0 ? "bands-gap" : "bands-overlap", component,
                        bounds(to, bands.get(index + 1).from())).at(BANDS));
            }
        }
    }

    static Map<String, String> bounds(BigDecimal lower, BigDecimal upper) {
        return Map.of("lower", plain(lower), "upper", plain(upper));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
