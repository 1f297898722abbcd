package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.UploadPlaces;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.Roster;
import dev.leadwell.people.roster.RosterLock;
import dev.leadwell.people.roster.SavePersons;
import dev.leadwell.people.title.RegisterTitles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final SavePersons persons;
    private final RegisterTitles titles;
    private final RosterLock lock;
    private final UploadPlaces places;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    ApplyRoster(RosterImports imports, RosterReading reading, Roster roster, SavePersons persons,
            RegisterTitles titles, RosterLock lock,
            UploadPlaces places,
            Journal journal,
            JsonMapper json, TransactionOperations transaction) {
        this.imports = imports;
        this.reading = reading;
        this.roster = roster;
        this.persons = persons;
        this.titles = titles;
        this.lock = lock;
        this.places = places;
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
            places.call(() -> transaction.execute(status -> {
                apply(run, found, work.decision());
                return found.id();
            }));
        }
    }

    /** A job may come back after it has written the file, or when another was started instead. */
    private static boolean appliedBy(JobRun run, RosterImport found) {
        return found.state() == RosterImport.State.APPLYING && run.id().equals(found.jobId());
    }

    @Override
    public void failed(JobRun run) {
        var work = json.treeToValue(run.input(), ImportRoster.Work.class);
        transaction.executeWithoutResult(status -> imports.find(work.importId())
                .filter(found -> appliedBy(run, found)).ifPresent(found -> fail(run, found)));
    }

    private void fail(JobRun run, RosterImport found) {
        imports.update(found.in(RosterImport.State.FAILED, run.id()));
        journal.record("roster-import.failed", "roster-import", found.id().toString(),
                Map.of("state", found.state().code()), Map.of("state", RosterImport.State.FAILED.code()));
    }

    private void apply(JobRun run, RosterImport found, ImportRoster.Decision decision) {
        lock.forImport();
        var file = imports.file(found.id());
        var read = reading.read(() -> new ByteArrayInputStream(file), found);
        var writing = new Writing(run, found);
        var outcome = reading.compare(read, writing::write);
        if (!decision.goodRowsOnly()) {
            requireNoFault(read.faultCount() + outcome.faultCount(),
                    Stream.concat(read.faults().stream(), outcome.faults().stream()));
        }
        roster.requireNoCircle(writing.written);
        long left = leave(outcome, found, decision);
        imports.update(found.in(RosterImport.State.APPLIED, run.id()));
        var done = writing.written.size();
        journal.record("roster-import.applied", "roster-import", found.id().toString(),
                Map.of("state", found.state().code()),
                Map.of("state", RosterImport.State.APPLIED.code(), "changed", done, "left", left));
        run.progress(done, done, found.fileName());
        run.result(Map.of("changed", done, "left", left));
    }

    /** Batch after batch; what a later one finds wrong undoes them all. */
    private final class Writing {
        private final JobRun run;
        private final RosterImport found;
        private final Set<UUID> teams = new HashSet<>();
        private final List<UUID> written = new ArrayList<>();

        Writing(JobRun run, RosterImport found) {
            this.run = run;
            this.found = found;
        }

        void write(List<RosterChange> changes) {
            changes.stream().map(RosterChange::newTeam).filter(team -> team != null && teams.add(team.id()))
                    .forEach(roster::save);
            for (var some : inSteps(changes)) {
                persons.saveAll(some.stream().map(one -> new SavePersons.Change(one.before(), one.after())).toList(),
                        "person.imported");
                titles.of(some.stream().map(RosterChange::after).toList());
                some.forEach(one -> written.add(one.after().id()));
                run.progress(written.size(), found.findings().changeCount(), found.fileName());
            }
        }

        private static List<List<RosterChange>> inSteps(List<RosterChange> changes) {
            return IntStream.iterate(0, at -> at < changes.size(), at -> at + STEP)
                    .mapToObj(at -> changes.subList(at, Math.min(changes.size(), at + STEP))).toList();
        }
    }

    private static void requireNoFault(int count, Stream<FieldFault> faults) {
        if (count > 0) {
            throw new ProblemException(409, "bad-rows", Wording.of("problem.title.conflict"),
                    Wording.of("refused.bad-rows-now", count), faults.limit(RosterFile.NAMED).toList());
        }
    }

    /**
     * Absent persons leave only after confirmation with date and reason, only by a full file, and only who was listed
     * by name and is absent still.
     */
    private long leave(RosterReading.Outcome outcome, RosterImport found, ImportRoster.Decision decision) {
        var leaving = decision.absentLeave();
        if (leaving == null || !decision.leaves(found.mode())) {
            return 0;
        }
        found.findings().requireNobodyHidden();
        var still = outcome.absent().stream().map(AbsentPerson::personId).toList();
        var chosen = leaving.personIds();
        var leavers = imports.absentOf(found.id(), chosen == null
                ? still
                : chosen.stream().filter(still::contains)
                        .toList());
        persons.saveAll(leavers.stream().map(roster::get).map(person -> new SavePersons.Change(person,
                Employment.left(person, leaving.lastDay(), leaving.reason(), leaving.voluntary()))).toList(),
                "person.left");
        return leavers.size();
    }
}
