package dev.leadwell.comp.drawing;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.MarginalCurve;
import dev.leadwell.comp.calculation.curve.Point;
import dev.leadwell.comp.calculation.curve.StepCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A curve in the coordinates of an SVG.
 *
 * @param path the line
 * @param dots the points of a linear curve
 * @param cliff where the line begins by paying at once, in a large drawing
 * @param mark where an attainment stands, with dashed lines to both axes
 */
public record CurveDrawing(int width, int height, String path, List<Tick> across, List<Tick> up, List<Spot> dots,
        @Nullable Cliff cliff, @Nullable Mark mark) {

    /** A label of an axis and where it stands. */
    public record Tick(String at, String label) {}

    public record Spot(String x, String y) {}

    /**
     * A jump from nothing.
     *
     * @param anchor the end of the words that stands at {@code x}
     */
    public record Cliff(String line, String x, String y, String anchor, String at, String pays) {}

    public record Mark(String x, String y, String guide, String attainment, String pays) {}

    private static final int LEFT = 40;
    private static final int BOTTOM = 22;
    private static final int EDGE = 10;
    private static final int SAMPLES = 160;

    /** In the margin beside a statement. */
    public static CurveDrawing small(Curve curve, @Nullable Fraction attainment) {
        return new Drawer(curve, 270, 124, attainment).draw();
    }

    public static CurveDrawing large(Curve curve) {
        return new Drawer(curve, 720, 260, null).draw();
    }

    private static final class Drawer {
        private final Curve curve;
        private final int width;
        private final int height;
        private final @Nullable Fraction attainment;
        private final double from;
        private final double to;
        private final double top;

        Drawer(Curve curve, int width, int height, @Nullable Fraction attainment) {
            this.curve = curve;
            this.width = width;
            this.height = height;
            this.attainment = attainment;
            double begin = curve.begin().doubleValue();
            double end = Math.max(curve.end().doubleValue(), begin + 1);
            double margin = (end - begin) * 0.3;
            double here = attainment == null ? end : value(attainment);
            this.from = Math.max(0, Math.min(begin - margin, here - margin / 2));
            this.to = Math.max(from + 1, Math.max(end + margin / 2, here + margin / 2));
            this.top = Math.max(10, bounds().stream().mapToDouble(at -> Math.max(pays(at), pays(at - tiny()))).max()
                    .orElse(100)) * 1.08;
        }

        CurveDrawing draw() {
            return new CurveDrawing(width, height, path(), across(), up(), dots(), cliff(),
                    attainment == null ? null : mark(attainment));
        }

        private double tiny() {
            return (to - from) / 100_000;
        }

        private static double value(Fraction fraction) {
            return fraction.floored(9).doubleValue();
        }

        private double pays(double at) {
            return value(curve.pays(Fraction.of(BigDecimal.valueOf(at).setScale(9, java.math.RoundingMode.HALF_UP)))
                    .pays());
        }

        private List<Double> bounds() {
            Stream<BigDecimal> own = switch (curve) {
                case LinearCurve linear -> linear.points().stream().map(Point::at);
                case StepCurve step -> step.bands().stream().flatMap(b -> Stream.of(b.from(), b.to()));
                case MarginalCurve marginal -> marginal.bands().stream().flatMap(b -> Stream.of(b.from(), b.to()));
            };
            return Stream.concat(Stream.concat(own, Stream.ofNullable(curve.threshold()))
                    .filter(java.util.Objects::nonNull).map(BigDecimal::doubleValue), Stream.of(from, to)).distinct()
                    .sorted().toList();
        }

        private String path() {
            TreeSet<Double> at = new TreeSet<>();
            bounds().forEach(bound -> at.addAll(List.of(Math.max(from, bound - tiny()), bound)));
            for (int sample = 0; sample <= SAMPLES; sample++) {
                at.add(from + (to - from) * sample / SAMPLES);
            }
            StringBuilder path = new StringBuilder();
            for (double x : at.subSet(from, true, to, true)) {
                path.append(path.isEmpty() ? "M" : "L").append(number(x(x))).append(' ').append(number(y(pays(x))));
            }
            return path.toString();
        }

        private double x(double at) {
            return LEFT + (at - from) / (to - from) * (width - LEFT - EDGE);
        }

        private double y(double pays) {
            return height - BOTTOM - Math.max(0, pays) / top * (height - BOTTOM - EDGE);
        }

        private List<Tick> across() {
            double gap = width / 12.0;
            List<Tick> ticks = new java.util.ArrayList<>();
            double last = Double.NEGATIVE_INFINITY;
            for (double bound : bounds()) {
                boolean edge = bound == from || bound == to;
                boolean marked = attainment != null && Math.abs(x(bound) - x(value(attainment))) < 26;
                if (!edge && !marked && x(bound) - last >= gap) {
                    ticks.add(new Tick(number(x(bound)), label(bound)));
                    last = x(bound);
                }
            }
            return ticks;
        }

        private List<Tick> up() {
            double step = top > 400 ? Math.ceil(top / 400) * 100 : top > 110 ? 50 : top > 40 ? 25 : 10;
            List<Tick> ticks = new java.util.ArrayList<>();
            for (double at = 0; at <= top; at += step) {
                ticks.add(new Tick(number(y(at)), label(at)));
            }
            return ticks;
        }

        private List<Spot> dots() {
            return curve instanceof LinearCurve linear
                    ? linear.points().stream().map(point -> new Spot(number(x(point.at().doubleValue())),
                            number(y(point.pays().doubleValue())))).toList()
                    : List.of();
        }

        private @Nullable Cliff cliff() {
            if (width < 300 || !(curve instanceof LinearCurve linear) || linear.points().getFirst().at().signum() <= 0
                    || linear.points().getFirst().pays().signum() <= 0) {
                return null;
            }
            Point first = linear.points().getFirst();
            double x = x(first.at().doubleValue());
            double y = y(first.pays().doubleValue());
            boolean room = x - LEFT > 110;
            return new Cliff("M" + number(x) + " " + number(y) + "V" + (height - BOTTOM), number(room ? x - 9 : x + 9),
                    number(Math.min(y + 18, height - BOTTOM - 44)), room ? "end" : "start",
                    label(first.at().doubleValue()),
                    label(first.pays().doubleValue()));
        }

        private Mark mark(Fraction here) {
            String x = number(x(value(here)));
            Fraction pays = curve.pays(here).pays();
            String y = number(y(value(pays)));
            return new Mark(x, y, "M" + LEFT + " " + y + "H" + x + "V" + (height - BOTTOM),
                    here.floored(1).toPlainString(), pays.floored(1).toPlainString());
        }

        private static String label(double at) {
            return BigDecimal.valueOf(at).setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros()
                    .toPlainString();
        }

        private static String number(double at) {
            return String.format(Locale.ROOT, "%.1f", at);
        }
    }
}
