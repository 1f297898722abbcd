package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * How persons who are absent from a full file leave.
     *
     * @param personIds which of those who were listed; null for all of them
     */
    public record AbsentLeave(LocalDate lastDay, String reason, @Nullable Boolean voluntary,
            @Nullable List<UUID> personIds) {}

    /** What was decided about an import. */
    public record Decision(boolean goodRowsOnly, @Nullable AbsentLeave absentLeave) {

        /** Whether anybody leaves for being absent: of a partial file nobody is. */
        boolean leaves(RosterImport.Mode mode) {
            return absentLeave != null && mode == RosterImport.Mode.FULL;
        }
    }

    record Work(UUID importId, Decision decision) {}

    public RosterImport check(String fileName, FileContent content, RosterImport.Mode mode) {
        var read = reading.read(content);
        var added = new RosterImport(ids.next(), 1, shortened(fileName), mode, RosterImport.State.CHECKED,
                RosterImport.Findings.NONE_YET, null, clock.instant());
        imports.add(added, content, Caller.current().subject());
        var found = new Counted();
        var outcome = reading.compare(read, batch -> {
            var changes = batch.stream().map(ImportRoster::change).toList();
            imports.addChanges(added.id(), found.total, changes);
            found.add(changes);
        });
        var absent = mode == RosterImport.Mode.FULL ? outcome.absent() : List.<AbsentPerson>of();
        imports.addAbsent(added.id(), absent);
        var findings = found.findings(read, outcome, absent.size());
        imports.found(added.id(), findings);
        journal.record("roster-import.uploaded", "roster-import", added.id().toString(), null,
                Map.of("state", added.state().code(), "mode", mode.code(), "rows", findings.rows(), "faults",
                        findings.faultCount(), "absent", findings.absent()));
        return added.with(findings);
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

    private static String shortened(String name) {
        return name.isBlank() ? "roster.csv" : name.substring(0, Math.min(name.length(), 200));
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

    /** Some of who is not in a full file, by name. */
    @Transactional(readOnly = true)
    public List<AbsentPerson> absent(UUID id, int skipped, int limit) {
        return imports.absent(get(id).id(), skipped, limit);
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
            found.findings().requireNobodyHidden();
            requireListed(id, decision.absentLeave());
        }
        var next = found.in(RosterImport.State.APPLYING, jobs.submit(JOB, new Work(id, decision)));
        if (!imports.update(next)) {
            throw ProblemException.stale(shown.apply(get(id)), ETags.of(get(id).version()));
        }
        journal.record("roster-import.started", "roster-import", id.toString(),
                Map.of("state", found.state().code()), decision);
        return next;
    }

    /** Whoever leaves was listed by name. */
    private void requireListed(UUID id, @Nullable AbsentLeave leaving) {
        var chosen = leaving == null ? null : leaving.personIds();
        if (chosen == null) {
            return;
        }
        var listed = Set.copyOf(imports.absentOf(id, chosen));
        chosen.stream().filter(person -> !listed.contains(person)).findFirst().ifPresent(other -> {
            throw ProblemException.invalid("absentLeave.personIds", other,
                    Wording.of("refused.not-absent"));
        });
    }

    private static void requireApplicable(RosterImport found, Decision decision) {
        if (found.state() != RosterImport.State.CHECKED && found.state() != RosterImport.State.FAILED) {
            throw ProblemException.conflict("import-" + found.state().code(),
                    Wording.of("refused.import." + found.state().code()));
        }
        if (found.findings().faultCount() > 0 && !decision.goodRowsOnly()) {
            throw ProblemException.conflict("bad-rows",
                    Wording.of("refused.bad-rows", found.findings().faultCount()));
        }
    }
}
