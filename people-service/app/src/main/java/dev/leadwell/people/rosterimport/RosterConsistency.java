package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the rows that contradict each other or the roster: a number twice, an unknown supervisor, a circle (P2, P4). */
record RosterConsistency(Map<String, Person> known, LocalDate today) {

    /** The rows without a fault of theirs; a supervisor whose own row is bad still counts if the roster knows the number. */
    List<RosterRow> goodRows(List<RosterRow> rows, List<FieldFault> faults) {
        var once = withoutDuplicates(rows, faults);
        var numbers = once.stream().map(RosterRow::number).collect(Collectors.toCollection(HashSet::new));
        var supervised = new ArrayList<RosterRow>();
        for (var row : once) {
            var supervisor = row.supervisor();
            if (supervisor == null || numbers.contains(supervisor) || known.containsKey(supervisor)) {
                supervised.add(row);
            } else {
                faults.add(new FieldFault("supervisor_number", row.line(), supervisor,
                        "No employee %s in this file or in Leadwell. Add the row, or leave it empty for the top."
                                .formatted(supervisor)));
            }
        }
        return withoutCircles(supervised, faults);
    }

    private static List<RosterRow> withoutDuplicates(List<RosterRow> rows, List<FieldFault> faults) {
        var first = new LinkedHashMap<String, RosterRow>();
        for (var row : rows) {
            var other = first.putIfAbsent(row.number(), row);
            if (other != null) {
                faults.add(new FieldFault("employee_number", row.line(), row.number(),
                        "Also in line %d%s. Keep one of them."
                                .formatted(other.line(), difference(other, row))));
            }
        }
        return List.copyOf(first.values());
    }

    private static String difference(RosterRow one, RosterRow other) {
        if (!java.util.Objects.equals(one.hired(), other.hired())) {
            return ", with another hire date";
        }
        return one.familyName().equals(other.familyName()) && one.givenName().equals(other.givenName())
                ? ""
                : ", with another name";
    }

    private List<RosterRow> withoutCircles(List<RosterRow> rows, List<FieldFault> faults) {
        var managers = new HashMap<String, String>(managersKnown());
        rows.forEach(row -> {
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
                        circleInWords(row.number(), circle, managers)));
            }
        }
        return good;
    }

    private static String circleInWords(String number, List<String> circle, Map<String, String> managers) {
        var steps = new ArrayList<String>();
        var at = number;
        for (int step = 0; step < Math.min(circle.size(), 5); step++) {
            var manager = String.valueOf(managers.get(at));
            steps.add(at + (step == 0 ? " reports to " : " to ") + manager);
            at = manager;
        }
        return String.join(", and ", steps) + (circle.size() > 5 ? " and so on" : "")
                + ": a circle. Change one of them.";
    }

    private Map<String, String> managersKnown() {
        Map<UUID, String> numbers = known.values().stream()
                .collect(Collectors.toMap(Person::id, Person::employeeNumber));
        var managers = new HashMap<String, String>();
        known.values().forEach(person -> person.assignmentOn(today).map(Assignment::managerId).map(numbers::get)
                .ifPresent(manager -> managers.put(person.employeeNumber(), manager)));
        return managers;
    }
}
