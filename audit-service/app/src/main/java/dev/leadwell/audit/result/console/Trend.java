package dev.leadwell.audit.result.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import org.jspecify.annotations.Nullable;

/**
 * Shares over weeks, drawn as a line that breaks where a week has none.
 *
 * @param lines each a path of neighbouring points
 * @param goal height of the threshold
 */
public record Trend(List<Point> points, List<String> lines, double goal) {

    private static final int LEFT = 52;
    private static final int STEP = 50;
    private static final int TOP = 10;
    private static final int HEIGHT = 140;

    /** @param y null where the week has no share */
    public record Point(LocalDate week, int x, @Nullable Double y, @Nullable BigDecimal percent, Split split) {

        public boolean known() {
            return y != null;
        }
    }

    static Trend of(List<LocalDate> weeks, Map<LocalDate, Split> splits, BigDecimal threshold) {
        List<Point> points = new ArrayList<>();
        for (LocalDate week : weeks) {
            Split split = splits.getOrDefault(week, new Split(0, 0, 0));
            Optional<BigDecimal> percent = split.shownPercent();
            points.add(new Point(week, LEFT + points.size() * STEP, percent.map(Trend::height).orElse(null),
                    percent.orElse(null), split));
        }
        return new Trend(List.copyOf(points), lines(points), height(threshold));
    }

    static Map<LocalDate, Split> splits(List<WeekResult> results) {
        return results.stream().filter(result -> result.judgement().verdict().counts())
                .collect(java.util.stream.Collectors.toMap(WeekResult::weekStart, WeekResult::split));
    }

    public int width() {
        return LEFT + points.size() * STEP;
    }

    /** From 0 % at the bottom to 100 % at the top. */
    private static double height(BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(-HEIGHT)).divide(BigDecimal.valueOf(100), 1, RoundingMode.HALF_UP)
                .doubleValue() + HEIGHT + TOP;
    }

    private static List<String> lines(List<Point> points) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            if (!point.known() && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (point.known()) {
                line.append(line.isEmpty() ? "M" : "L")
                        .append(String.format(Locale.ROOT, "%d %.1f", point.x(), point.y()));
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return List.copyOf(lines);
    }
}
