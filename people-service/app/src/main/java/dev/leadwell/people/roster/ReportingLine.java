package dev.leadwell.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nobody reports to oneself, through however many others (P2). */
public final class ReportingLine {
    private ReportingLine() {}

    /**
     * The circle that the start would be part of, beginning and ending with it; empty if the line ends at the top.
     *
     * @param managerOf whom somebody reports to, null at the top
     */
    public static <T> Optional<List<T>> circleThrough(T start, Function<T, @Nullable T> managerOf) {
        var line = new ArrayList<T>(List.of(start));
        var seen = new HashSet<T>(line);
        for (var manager = managerOf.apply(start); manager != null; manager = managerOf.apply(manager)) {
            line.add(manager);
            if (manager.equals(start)) {
                return Optional.of(line);
            }
            if (!seen.add(manager)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Everybody who stands in a circle, with it; each step of a line is walked once, however many people there are. */
    public static <T> Map<T, List<T>> circles(Map<T, T> managerOf) {
        var circles = new HashMap<T, List<T>>();
        var settled = new HashSet<T>();
        for (var start : managerOf.keySet()) {
            var walked = new ArrayList<T>();
            @Nullable
            T at = start;
            while (at != null && settled.add(at)) {
                walked.add(at);
                at = managerOf.get(at);
            }
            int closes = at == null ? -1 : walked.indexOf(at);
            if (closes >= 0) {
                var circle = walked.subList(closes, walked.size());
                circle.forEach(member -> circles.put(member, List.copyOf(circle)));
            }
        }
        return circles;
    }
}
