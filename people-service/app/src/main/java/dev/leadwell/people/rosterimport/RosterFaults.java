package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file: all of it counted, the first kept. A file of bad rows only must not fill the memory. */
final class RosterFaults {
    /** More than are shown, so that the first by line are among them in all but the worst of files. */
    private static final int KEPT = 2 * RosterImport.Findings.SHOWN;
    private final List<FieldFault> kept = new ArrayList<>();
    private int count;

    void add(FieldFault fault) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /** One that says something of the whole file. */
    void addAlways(FieldFault fault) {
        count++;
        kept.add(fault);
    }

    void addAll(RosterFaults others) {
        kept.addAll(others.kept);
        count += others.count;
    }

    int count() {
        return count;
    }

    List<FieldFault> all() {
        return List.copyOf(kept);
    }

    List<FieldFault> first(int most) {
        return kept.stream().sorted(Comparator.comparing(fault -> fault.line() == null ? 0 : fault.line())).limit(most)
                .toList();
    }
}
