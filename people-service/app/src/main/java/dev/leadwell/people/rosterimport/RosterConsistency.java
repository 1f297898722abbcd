package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.roster.ReportingLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows that contradict each other or the roster: a number twice, an unknown supervisor, a circle (P2, P4). */
record RosterConsistency(RosterIndex known) {
    private static final int SHOWN = 5;

    /** The rows without a fault of theirs; a supervisor whose own row is bad still counts if the roster knows the number. */
    List<RosterRow> goodRows(List<RosterRow> rows, RosterFaults faults) {
        var once = withoutDuplicates(rows, faults);
        var supervised = new ArrayList<RosterRow>();
        for (var row : once.values()) {
            var supervisor = row.supervisor();
            if (supervisor == null || once.containsKey(supervisor) || known.knows(supervisor)) {
                supervised.add(row);
            } else {
                faults.add(new FieldFault("supervisor_number", row.line(), supervisor,
                        Wording.of("fault.supervisor-unknown", supervisor)));
            }
        }
        return withoutCircles(supervised, faults);
    }

    private static Map<String, RosterRow> withoutDuplicates(List<RosterRow> rows, RosterFaults faults) {
        var first = new LinkedHashMap<String, RosterRow>();
        for (var row : rows) {
            var other = first.putIfAbsent(row.number(), row);
            if (other != null) {
                faults.add(new FieldFault("employee_number", row.line(), row.number(),
                        Wording.of("fault.twice." + difference(other, row), Integer.toString(other.line()))));
            }
        }
        return first;
    }

    private static String difference(RosterRow one, RosterRow other) {
        if (!java.util.Objects.equals(one.hired(), other.hired())) {
            return "hired";
        }
        return one.familyName().equals(other.familyName()) && one.givenName().equals(other.givenName())
                ? "same"
                : "named";
    }

    private List<RosterRow> withoutCircles(List<RosterRow> rows, RosterFaults faults) {
        var managers = known.managers();
        rows.forEach(row -> {
            if (!row.says(RosterColumn.SUPERVISOR)) {
                return;
            }
            if (row.supervisor() == null) {
                managers.remove(row.number());
            } else {
                managers.put(row.number(), row.supervisor());
            }
        });
        var circles = ReportingLine.circles(managers);
        var good = new ArrayList<RosterRow>();
        for (var row : rows) {
            var circle = circles.get(row.number());
            if (circle == null) {
                good.add(row);
            } else {
                faults.add(new FieldFault("supervisor_number", row.line(), row.supervisor(),
                        Wording.of("fault.circle", steps(row.number(), circle, managers))));
            }
        }
        return good;
    }

    /** The numbers of who reports to whom, a long circle in part. */
    private static String steps(String number, List<String> circle, Map<String, String> managers) {
        var steps = new ArrayList<String>(List.of(number));
        for (int step = 0; step < Math.min(circle.size(), SHOWN); step++) {
            steps.add(String.valueOf(managers.get(steps.getLast())));
        }
        return String.join(" → ", steps) + (circle.size() > SHOWN ? " → …" : "");
    }
}
