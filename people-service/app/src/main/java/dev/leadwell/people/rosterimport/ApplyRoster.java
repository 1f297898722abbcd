package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Team;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.Roster;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Applies an import in one transaction: compared anew with the roster as it is then, all of it or nothing. */
@Component
class ApplyRoster implements JobHandler {
    private static final int STEP = 100;
    private final RosterImports imports;
    private final RosterReading reading;
    private final Roster roster;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    ApplyRoster(RosterImports imports, RosterReading reading, Roster roster, Journal journal, JsonMapper json,
            TransactionOperations transaction) {
        this.imports = imports;
        this.reading = reading;
        this.roster = roster;
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
        if (found == null || found.state() != RosterImport.State.APPLYING) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> apply(run, found, work.decision()));
        } catch (ProblemException refused) {
            transaction.executeWithoutResult(status -> imports.update(found.in(RosterImport.State.FAILED, run.id())));
            throw refused;
        }
    }

    private void apply(JobRun run, RosterImport found, ImportRoster.Decision decision) {
        var read = RosterFile.read(imports.file(found.id()));
        var outcome = reading.compare(read.rows());
        if (!decision.goodRowsOnly() && read.faults().size() + outcome.faults().size() > 0) {
            throw ProblemException.conflict("bad-rows",
                    "The roster has changed since the file was checked, and rows do not fit it any more. Upload it again.");
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
        long left = leave(outcome, found, decision);
        imports.update(found.in(RosterImport.State.APPLIED, run.id()));
        journal.record("roster import applied", "roster-import", found.id().toString(), null,
                Map.of("changed", done, "left", left));
        run.progress(done, done, found.fileName());
        run.result(Map.of("changed", done, "left", left));
    }

    /** Absent persons leave only after confirmation with date and reason, and only by a full file. */
    private long leave(RosterComparison.Outcome outcome, RosterImport found, ImportRoster.Decision decision) {
        var leaving = decision.absentLeave();
        if (leaving == null || found.mode() != RosterImport.Mode.FULL) {
            return 0;
        }
        outcome.absent().forEach(person -> roster.save(person,
                Employment.left(person, leaving.lastDay(), leaving.reason(), leaving.voluntary()),
                "absent from a full roster"));
        return outcome.absent().size();
    }
}
