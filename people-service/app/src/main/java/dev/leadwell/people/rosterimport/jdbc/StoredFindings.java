package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.StoredWording;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.rosterimport.RosterImport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Findings as they are stored. What was stored before there were codes is read as the text that it is. */
record StoredFindings(int rows, int unchanged, Map<String, Integer> counts, int faultCount, List<Fault> faults,
        List<Change> changes, int absent, @Nullable List<Fault> hiding) {

    /** @param message in place of the wording, of the oldest */
    record Fault(String field, @Nullable Integer line, @Nullable String value, @Nullable StoredWording wording,
            @Nullable String message) {

        static Fault of(FieldFault fault) {
            return new Fault(fault.field(), fault.line(), fault.value(), StoredWording.of(fault.wording()), null);
        }

        FieldFault fault() {
            return new FieldFault(field, line, value, wording == null
                    ? Wording.text(Objects.requireNonNullElse(message, ""))
                    : wording.wording());
        }
    }

    /** @param what in place of the wording, of the older; a version that knows no other finds it empty */
    record Change(String kind, String employeeNumber, String name, String what, @Nullable StoredWording wording) {

        static Change of(RosterImport.Change change) {
            return new Change(change.kind(), change.employeeNumber(), change.name(), "",
                    StoredWording.of(change.what()));
        }

        RosterImport.Change change() {
            return new RosterImport.Change(kind, employeeNumber, name,
                    wording == null ? Wording.text(what) : wording.wording());
        }
    }

    static StoredFindings of(RosterImport.Findings found) {
        return new StoredFindings(found.rows(), found.unchanged(), found.counts(), found.faultCount(),
                found.faults().stream().map(Fault::of).toList(), found.changes().stream().map(Change::of).toList(),
                found.absent(), found.hiding() == null ? null : found.hiding().stream().map(Fault::of).toList());
    }

    RosterImport.Findings findings() {
        return new RosterImport.Findings(rows, unchanged, counts, faultCount,
                faults.stream().map(Fault::fault).toList(), changes.stream().map(Change::change).toList(), absent,
                hiding == null ? null : hiding.stream().map(Fault::fault).toList());
    }
}
