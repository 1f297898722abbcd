package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final MapRoster mapping;
    private final CheckRoster checking;
    private final Jobs jobs;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ImportRoster(RosterImports imports, MapRoster mapping, CheckRoster checking, Jobs jobs, Journal journal, Ids ids,
            Clock clock) {
        this.imports = imports;
        this.mapping = mapping;
        this.checking = checking;
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

    public RosterImport check(String fileName, FileContent content, RosterImport.Mode mode, GivenMapping given) {
        var added = new RosterImport(ids.next(), 1, shortened(fileName), mode, RosterImport.State.CHECKED,
                mapping.of(content, given), RosterImport.Findings.NONE_YET, null, clock.instant());
        imports.add(added, content, Caller.current().subject());
        return checking.check(added, content, "roster-import.uploaded");
    }

    /** Another way to read a file, which is checked again by it; the same way changes nothing. */
    public RosterImport map(UUID id, @Nullable String ifMatch, GivenMapping given,
            Function<RosterImport, Object> shown) {
        var found = get(id);
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        requireOpen(found);
        FileContent content = new StoredContent(imports.file(id));
        var next = mapping.of(content, given);
        if (next != null && next.equals(found.mapping())) {
            return found;
        }
        var changed = found.readBy(next);
        if (!imports.readBy(changed)) {
            throw ProblemException.stale(shown.apply(get(id)), ETags.of(get(id).version()));
        }
        return checking.check(changed, content, "roster-import.mapped");
    }

    private record StoredContent(byte[] bytes) implements FileContent {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
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
        requireOpen(found);
        if (!found.questions().isEmpty()) {
            throw new ProblemException(409, "mapping-open", Wording.of("problem.title.conflict"),
                    Wording.of("refused.mapping-open"), found.questions());
        }
        if (found.findings().faultCount() > 0 && !decision.goodRowsOnly()) {
            throw ProblemException.conflict("bad-rows",
                    Wording.of("refused.bad-rows", found.findings().faultCount()));
        }
    }

    private static void requireOpen(RosterImport found) {
        if (!found.isOpen()) {
            throw ProblemException.conflict("import-" + found.state().code(),
                    Wording.of("refused.import." + found.state().code()));
        }
    }
}
