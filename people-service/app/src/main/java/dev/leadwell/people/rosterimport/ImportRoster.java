package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Upload, look, apply: the two steps of an import that a person or program takes (P4). */
@Component
@Transactional
public class ImportRoster {
    static final String JOB = "roster-import";
    private final RosterImports imports;
    private final RosterReading reading;
    private final Jobs jobs;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public ImportRoster(RosterImports imports, RosterReading reading, Jobs jobs, Journal journal, Ids ids,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.jobs = jobs;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** How persons who are absent from a full file leave. */
    public record AbsentLeave(LocalDate lastDay, String reason, @Nullable Boolean voluntary) {}

    /** What was decided about an import. */
    public record Decision(boolean goodRowsOnly, @Nullable AbsentLeave absentLeave) {

        /** Whether anybody leaves for being absent: of a partial file nobody is. */
        boolean leaves(RosterImport.Mode mode) {
            return absentLeave != null && mode == RosterImport.Mode.FULL;
        }
    }

    record Work(UUID importId, Decision decision) {}

    public RosterImport check(String fileName, byte[] content, RosterImport.Mode mode) {
        var read = RosterFile.read(content);
        var outcome = reading.compare(read);
        var faults = new ArrayList<>(read.faults());
        faults.addAll(outcome.faults());
        faults.sort(Comparator.comparing(fault -> fault.line() == null ? 0 : fault.line()));
        var changes = outcome.changes().stream().map(change -> new RosterImport.Change(change.kind().word(),
                change.after().employeeNumber(), change.after().sortName(), change.what())).toList();
        var findings = findings(
                read.rows().size() + read.faults().stream().map(FieldFault::line).distinct().toList().size(), outcome,
                faults, changes,
                mode);
        var added = new RosterImport(ids.next(), 1, shortened(fileName), mode, RosterImport.State.CHECKED, findings,
                null, clock.instant());
        imports.add(added, changes, content, Caller.current().subject());
        return added;
    }

    private static String shortened(String name) {
        return name.isBlank() ? "roster.csv" : name.substring(0, Math.min(name.length(), 200));
    }

    private static RosterImport.Findings findings(int rows, RosterComparison.Outcome outcome, List<FieldFault> faults,
            List<RosterImport.Change> changes, RosterImport.Mode mode) {
        var counts = new TreeMap<String, Integer>();
        outcome.changes().forEach(change -> counts.merge(change.kind().word(), 1, Integer::sum));
        var shown = List.copyOf(changes.subList(0, Math.min(changes.size(), RosterImport.Findings.FIRST)));
        return new RosterImport.Findings(rows, outcome.unchanged(), counts, faults.size(),
                List.copyOf(faults.subList(0, Math.min(faults.size(), RosterImport.Findings.SHOWN))), shown,
                mode == RosterImport.Mode.FULL ? outcome.absent().size() : 0);
    }

    @Transactional(readOnly = true)
    public RosterImport get(UUID id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    /** Some of what a file would change, in the order of the file. */
    @Transactional(readOnly = true)
    public List<RosterImport.Change> changes(UUID id, int skipped, int limit) {
        return imports.changes(get(id).id(), skipped, limit);
    }

    @Transactional(readOnly = true)
    public List<RosterImport> newest() {
        return imports.newest(50);
    }

    /** Starts the job that applies all of it or nothing. */
    public RosterImport apply(UUID id, @Nullable String ifMatch, Decision decision,
            Function<RosterImport, Object> shown) {
        var found = get(id);
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        requireApplicable(found, decision);
        if (decision.leaves(found.mode())) {
            RosterFile.read(imports.file(id)).requireNobodyHidden();
        }
        var next = found.in(RosterImport.State.APPLYING, jobs.submit(JOB, new Work(id, decision)));
        if (!imports.update(next)) {
            throw ProblemException.stale(shown.apply(get(id)), ETags.of(get(id).version()));
        }
        journal.record("roster import started", "roster-import", id.toString(), null, decision);
        return next;
    }

    private static void requireApplicable(RosterImport found, Decision decision) {
        if (found.state() != RosterImport.State.CHECKED && found.state() != RosterImport.State.FAILED) {
            throw ProblemException.conflict("import-" + found.state().word(),
                    "This file is %s already. Upload it again to see what it would change now."
                            .formatted(found.state().word()));
        }
        if (found.findings().faultCount() > 0 && !decision.goodRowsOnly()) {
            throw ProblemException.conflict("bad-rows",
                    "%d values cannot be read. Put them right and upload the file again, or apply the good rows only."
                            .formatted(found.findings().faultCount()));
        }
    }
}
