package dev.leadwell.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

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

    private static String said(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return "median %,.2f (%,.2f to %,.2f)".formatted(sorted.get(PAIRS / 2), sorted.getFirst(), sorted.getLast());
    }
}
