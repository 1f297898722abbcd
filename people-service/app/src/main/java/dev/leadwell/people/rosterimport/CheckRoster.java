package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Holds a file against the roster of the moment and keeps what it would change: the dry run (P4). */
@Component
class CheckRoster {
    private final RosterImports imports;
    private final RosterReading reading;
    private final Journal journal;

    CheckRoster(RosterImports imports, RosterReading reading, Journal journal) {
        this.imports = imports;
        this.reading = reading;
        this.journal = journal;
    }

    /** @param action what the journal is told */
    RosterImport check(RosterImport one, FileContent content, String action) {
        var read = reading.read(content, one);
        var found = new Counted();
        var outcome = reading.compare(read, batch -> {
            var changes = batch.stream().map(CheckRoster::change).toList();
            imports.addChanges(one.id(), found.total, changes);
            found.add(changes);
        });
        var absent = one.mode() == RosterImport.Mode.FULL ? outcome.absent() : List.<AbsentPerson>of();
        imports.addAbsent(one.id(), absent);
        var findings = found.findings(read, outcome, absent.size());
        imports.found(one.id(), findings);
        journal.record(action, "roster-import", one.id().toString(), null,
                Map.of("state", one.state().code(), "mode", one.mode().code(), "rows", findings.rows(), "faults",
                        findings.faultCount(), "absent", findings.absent()));
        return one.with(findings);
    }

    private static RosterImport.Change change(RosterChange change) {
        return new RosterImport.Change(change.kind().code(), change.after().employeeNumber(),
                change.after().sortName(), change.what());
    }

    /** What a file would change, counted in full and the first of it kept. */
    private static final class Counted {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final List<RosterImport.Change> first = new ArrayList<>();
        private int total;

        void add(List<RosterImport.Change> changes) {
            changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
            changes.stream().limit(RosterImport.Findings.FIRST - first.size()).forEach(first::add);
            total += changes.size();
        }

        RosterImport.Findings findings(RosterFile.Read read, RosterReading.Outcome outcome, int absent) {
            var faults = new RosterFaults();
            read.faults().forEach(faults::addAlways);
            outcome.faults().forEach(faults::addAlways);
            return new RosterImport.Findings(read.count(), outcome.unchanged(), counts,
                    read.faultCount() + outcome.faultCount(), faults.first(RosterImport.Findings.SHOWN), first, absent,
                    read.hiding());
        }
    }
}
