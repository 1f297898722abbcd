package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Team;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.Roster;
import dev.leadwell.people.roster.RosterLock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Applies an import in one transaction: compared anew with the roster as it is then, all of it or nothing. */
@Component
class ApplyRoster implements JobHandler {
    private static final int STEP = 100;
    /** Faults in a refusal; all of them are shown when the file is uploaded again. */
    private static final int NAMED = 10;
    private final RosterImports imports;
    private final RosterReading reading;
    private final Roster roster;
    private final RosterLock lock;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    ApplyRoster(RosterImports imports, RosterReading reading, Roster roster, RosterLock lock, Journal journal,
            JsonMapper json, TransactionOperations transaction) {
        this.imports = imports;
        this.reading = reading;
        this.roster = roster;
        this.lock = lock;
        this.journal = journal;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return ImportRoster.JOB;
    }

    @Override
    public void run(JobRun run) {
        var work = json.treeToValue(run.input(), ImportRoster.Work.class);
        var found = transaction.execute(status -> imports.find(work.importId()).orElseThrow());
        if (found != null && appliedBy(run, found)) {
            transaction.executeWithoutResult(status -> apply(run, found, work.decision()));
        }
    }

    /** A job may come back after it has written the file, or when another was started instead. */
    private static boolean appliedBy(JobRun run, RosterImport found) {
        return found.state() == RosterImport.State.APPLYING && run.id().equals(found.jobId());
    }

    @Override
    public void failed(JobRun run) {
        var work = json.treeToValue(run.input(), ImportRoster.Work.class);
        imports.find(work.importId()).filter(found -> appliedBy(run, found))
                .ifPresent(found -> imports.update(found.in(RosterImport.State.FAILED, run.id())));
    }

    private void apply(JobRun run, RosterImport found, ImportRoster.Decision decision) {
        lock.forImport();
        var read = RosterFile.read(imports.file(found.id()));
        if (decision.leaves(found.mode())) {
            read.requireNobodyHidden();
        }
        var outcome = reading.compare(read);
        if (!decision.goodRowsOnly()) {
            requireNoFault(Stream.concat(read.faults().stream(), outcome.faults().stream()).toList());
        }
        var teams = new HashSet<String>();
        long done = 0;
        for (var change : outcome.changes()) {
            if (!change.team().isEmpty() && teams.add(change.team())) {
                roster.save(
                        new Team(Ids.named(Tenancy.current(), "team", change.team()), 1, change.team(), null, false));
            }
            roster.save(change.before(), change.after(), "imported, line of " + change.after().employeeNumber());
            if (++done % STEP == 0) {
                run.progress(done, outcome.changes().size(), found.fileName());
            }
        }
        roster.requireNoCircle(outcome.changes().stream().map(change -> change.after().id()).toList());
        long left = leave(outcome, found, decision);
        imports.update(found.in(RosterImport.State.APPLIED, run.id()));
        journal.record("roster import applied", "roster-import", found.id().toString(), null,
                Map.of("changed", done, "left", left));
        run.progress(done, done, found.fileName());
        run.result(Map.of("changed", done, "left", left));
    }

    private static void requireNoFault(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(409, "bad-rows", "In conflict with what is there",
                    "The roster has changed since the file was checked, and %d values do not fit it any more. Upload it again."
                            .formatted(faults.size()),
                    faults.subList(0, Math.min(faults.size(), NAMED)));
        }
    }

    /** Absent persons leave only after confirmation with date and reason, and only by a full file. */
    private long leave(RosterComparison.Outcome outcome, RosterImport found, ImportRoster.Decision decision) {
        var leaving = decision.absentLeave();
        if (leaving == null || !decision.leaves(found.mode())) {
            return 0;
        }
        outcome.absent().forEach(person -> roster.save(person,
                Employment.left(person, leaving.lastDay(), leaving.reason(), leaving.voluntary()),
                "absent from a full roster"));
        return outcome.absent().size();
    }
}
