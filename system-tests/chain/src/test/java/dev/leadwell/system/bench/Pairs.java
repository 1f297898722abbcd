package dev.leadwell.system.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Five measurements of each side, taken in turn, and what is said of them. */
final class Pairs {

    private static final int PAIRS = 5;

    private Pairs() {}

    static void compare(String what, String unit, String ours, Callable<Double> ourSide, String bare,
            Callable<Double> bareSide) throws Exception {
        List<Double> ourFigures = new ArrayList<>();
        List<Double> bareFigures = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            ourFigures.add(ourSide.call());
            bareFigures.add(bareSide.call());
            ratios.add(ourFigures.getLast() / bareFigures.getLast());
        }
        System.out.printf("%n%s%n  %-46s %s %s%n  %-46s %s %s%n  %-46s %s%n", what, ours, said(ourFigures), unit, bare,
                said(bareFigures), unit, "ratio", said(ratios));
    }

    /** Ours is the first side; all others are what it is compared with. */
    static void compareTimes(String what, SequencedMap<String, Callable<Times>> sides) throws Exception {
        Map<String, List<Times>> figures = new LinkedHashMap<>();
        for (int n = 0; n < PAIRS; n++) {
            for (var side : sides.entrySet()) {
                figures.computeIfAbsent(side.getKey(), name -> new ArrayList<>()).add(side.getValue().call());
            }
        }
        System.out.printf("%n%s%n", what);
        figures.forEach((name, times) -> say(name, times, "ms"));
        var ours = Objects.requireNonNull(figures.get(sides.firstEntry().getKey()));
        figures.entrySet().stream().skip(1).forEach(other -> {
            List<Times> ratios = new ArrayList<>();
            for (int n = 0; n < PAIRS; n++) {
                ratios.add(ours.get(n).per(other.getValue().get(n)));
            }
            say("ratio to " + other.getKey(), ratios, "");
        });
    }

    private static void say(String name, List<Times> times, String unit) {
        System.out.printf("  %-46s p50 %s %s, p99 %s %s%n", name, said(times, Times::p50), unit,
                said(times, Times::p99), unit);
    }

    private static String said(List<Times> times, ToDoubleFunction<Times> figure) {
        return said(times.stream().mapToDouble(figure).boxed().toList());
    }

    private static String said(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return "median %,.2f (%,.2f to %,.2f)".formatted(sorted.get(PAIRS / 2), sorted.getFirst(), sorted.getLast());
    }
}
