package dev.leadwell.people.absence;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.work.HeavyWork;
import dev.leadwell.people.absence.AbsenceComparison.Planned;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.RosterLock;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences from a CSV: kept, compared whenever it is looked at, and written as it is then, all of it or nothing. */
@Component
@Transactional
public class ImportAbsences {
    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;
    private final AbsenceFiles files;
    private final StoredAbsences stored;
    private final RecordAbsence recording;
    private final SaveAbsences saving;
    private final WhoDecides deciders;
    private final People people;
    private final HeavyWork heavy;
    private final Journal journal;
    private final Ids ids;
    private final RosterLock lock;

    ImportAbsences(AbsenceFiles files, StoredAbsences stored, RecordAbsence recording, SaveAbsences saving,
            WhoDecides deciders, People people, HeavyWork heavy, Journal journal, Ids ids, RosterLock lock) {
        this.files = files;
        this.stored = stored;
        this.recording = recording;
        this.saving = saving;
        this.deciders = deciders;
        this.people = people;
        this.heavy = heavy;
        this.journal = journal;
        this.ids = ids;
        this.lock = lock;
    }

    /** Changes nothing yet. */
    public AbsenceFile upload(String name, FileContent content) {
        var added = new AbsenceFile(ids.next(), 1, name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                AbsenceFile.State.CHECKED);
        var by = saving.stamp();
        files.add(added, content, by.by(), by.at());
        journal.record("absence-file.uploaded", "absence-file", added.id().toString(), null,
                Map.of("state", added.state().code()));
        return added;
    }

    @Transactional(readOnly = true)
    public AbsenceFile get(UUID fileId) {
        return files.find(fileId).orElseThrow(() -> ProblemException.notFound("import"));
    }

    @Transactional(readOnly = true)
    public AbsenceFile.Findings findings(UUID fileId) {
        var read = read(get(fileId).id());
        var compared = compare(read);
        return new AbsenceFile.Findings(read.count(), compared.unchanged(), compared.planned().stream()
                .map(one -> new AbsenceFile.Change(one.row().number(), one.person().sortName(), one.row().days(),
                        one.before() == null ? null : one.before().days()))
                .toList(), faults(read, compared));
    }

    private static List<FieldFault> faults(AbsenceRows.Read read, AbsenceComparison compared) {
        var all = new ArrayList<>(read.faults());
        all.addAll(compared.faults());
        all.sort(Comparator.comparing(fault -> fault.line() == null ? 0 : fault.line()));
        return all;
    }

    private AbsenceRows.Read read(UUID fileId) {
        var content = files.content(fileId);
        return heavy.call(() -> AbsenceRows.read(() -> new ByteArrayInputStream(content)));
    }

    private AbsenceComparison compare(AbsenceRows.Read read) {
        var comparison = new AbsenceComparison(deciders.caller().persons(),
                (person, days) -> !recording.isOpening(days) && deciders.excusesOwn(person, days));
        for (int at = 0; at < read.rows().size(); at += BATCH) {
            var rows = read.rows().subList(at, Math.min(read.rows().size(), at + BATCH));
            var persons = people.findByNumbers(rows.stream().map(AbsenceRow::number).distinct().toList());
            comparison.compare(rows, persons, standing(rows, persons));
        }
        return comparison;
    }

    private Map<UUID, List<AbsenceRecord>> standing(List<AbsenceRow> rows, Map<String, Person> persons) {
        var from = rows.stream().map(row -> row.days().from()).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        var to = rows.stream().map(row -> row.days().to()).max(Comparator.naturalOrder()).orElse(from);
        return stored.standing(persons.values().stream().map(Person::id).toList(), from, to).stream()
                .collect(Collectors.groupingBy(AbsenceRecord::personId));
    }

    /** @param shown what the second of two is answered */
    public AbsenceFile apply(UUID fileId, @Nullable String ifMatch, boolean goodRowsOnly,
            Function<AbsenceFile, Object> shown) {
        lock.forChange();
        var found = get(fileId);
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        if (found.state() == AbsenceFile.State.APPLIED) {
            throw ProblemException.conflict("file-applied", Wording.of("refused.file-applied"));
        }
        var read = read(fileId);
        var compared = compare(read);
        int bad = faults(read, compared).size();
        if (bad > 0 && !goodRowsOnly) {
            throw ProblemException.conflict("bad-rows", Wording.of("refused.bad-rows", bad));
        }
        write(compared.planned());
        var next = found.applied();
        files.update(next);
        journal.record("absence-file.applied", "absence-file", fileId.toString(),
                Map.of("state", found.state().code()), Map.of("state", next.state().code(), "changes",
                        compared.planned().size(), "unchanged", compared.unchanged(), "faults", bad));
        return next;
    }

    private void write(List<Planned> planned) {
        for (int at = 0; at < planned.size(); at += BATCH) {
            recording.recordAll(planned.subList(at, Math.min(planned.size(), at + BATCH)));
        }
    }
}
