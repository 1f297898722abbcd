package dev.leadwell.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody reports to oneself, through however many others (P2). */
public final class ReportingLine {
    private ReportingLine() {}

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
