package dev.leadwell.kit.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is drawn, in a plane of 640 × 220; the table behind it has the same values.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param description what is to be seen in it, for who does not see it
 * @param labels what stands below, one for each value
 * @param bars else lines
 */
public record Chart(String id, String title, String description, List<String> labels, List<Series> series,
        boolean bars) {

    private static final int LEFT = 56;
    private static final int RIGHT = 628;
    private static final int TOP = 12;
    private static final int BOTTOM = 190;
    private static final int MOST_LABELS = 8;

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /**
     * @param kind lead, manage or attention: colours mean something
     * @param values null where there is none: the line has a gap there
     */
    public record Series(String name, String kind, List<@Nullable BigDecimal> values) {

        @Nullable
        BigDecimal at(int index) {
            return index < values.size() ? values.get(index) : null;
        }
    }

    public record Tick(int at, BigDecimal value) {}

    public record Label(int at, String text) {}

    public record Dot(int x, int y, String kind) {}

    public record Bar(int x, int y, int width, int height, String kind) {}

    public record Row(String label, List<@Nullable BigDecimal> values) {}

    /** Of the scale, from the lowest up. */
    public List<Tick> ticks() {
        Scale scale = scale();
        return scale.steps().stream().map(value -> new Tick(scale.at(value), value)).toList();
    }

    /** As many as there is room for, the first always. */
    public List<Label> below() {
        int every = Math.max(1, Math.ceilDiv(labels.size(), MOST_LABELS));
        return IntStream.range(0, labels.size()).filter(index -> index % every == 0)
                .mapToObj(index -> new Label(x(index), labels.get(index))).toList();
    }

    /** The path of a line: it ends before a gap and begins anew behind it. */
    public String path(Series of) {
        Scale scale = scale();
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (int index = 0; index < labels.size(); index++) {
            BigDecimal value = of.at(index);
            if (value != null) {
                path.append(drawn ? 'L' : 'M').append(x(index)).append(' ').append(scale.at(value));
            }
            drawn = value != null;
        }
        return path.toString();
    }

    public List<Dot> dots() {
        Scale scale = scale();
        return series.stream().flatMap(one -> IntStream.range(0, labels.size()).boxed()
                .flatMap(index -> Stream.ofNullable(one.at(index)).map(value -> new Dot(x(index), scale.at(value),
                        one.kind()))))
                .toList();
    }

    public List<Bar> drawnBars() {
        Scale scale = scale();
        int width = Math.max(2, (RIGHT - LEFT) / Math.max(1, labels.size()) * 2 / 3 / Math.max(1, series.size()));
        List<Bar> bars = new ArrayList<>();
        for (int index = 0; index < labels.size(); index++) {
            int x = x(index) - width * series.size() / 2;
            for (Series one : series) {
                BigDecimal value = one.at(index);
                if (value != null) {
                    int y = scale.at(value.max(BigDecimal.ZERO));
                    bars.add(new Bar(x, y, width - 1, scale.at(value.min(BigDecimal.ZERO)) - y, one.kind()));
                }
                x += width;
            }
        }
        return bars;
    }

    /** Of the table behind it. */
    public List<Row> rows() {
        return IntStream.range(0, labels.size()).mapToObj(index -> new Row(labels.get(index),
                series.stream().<@Nullable BigDecimal>map(one -> one.at(index)).toList())).toList();
    }

    private int x(int index) {
        int room = RIGHT - LEFT;
        return LEFT + room * (2 * index + 1) / (2 * labels.size());
    }

    private Scale scale() {
        return Scale.of(series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull).toList(),
                TOP, BOTTOM);
    }
}
