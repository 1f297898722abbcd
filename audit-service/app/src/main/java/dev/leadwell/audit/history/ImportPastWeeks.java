package dev.leadwell.audit.history;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.PastWeeks;
import dev.leadwell.audit.week.WeeksOfManager;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings past weeks along. */
@Component
public class ImportPastWeeks {

    private static final int MOST_BLOCKS = 340;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final People people;
    private final Tenants tenants;
    private final PastWeeks weeks;
    private final Results results;
    private final LimitsByWeek limits;
    private final Journal journal;
    private final Clock clock;

    ImportPastWeeks(People people, Tenants tenants, PastWeeks weeks, Results results, LimitsByWeek limits,
            Journal journal, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.weeks = weeks;
        this.results = results;
        this.limits = limits;
        this.journal = journal;
        this.clock = clock;
    }

    /** Each row by itself: good rows count although others are refused. */
    @Transactional
    public List<RowOutcome> run(List<PastWeek> rows) {
        TenantSettings tenant = tenants.current();
        if (tenant.live()) {
            throw ProblemException.conflict("tenant-live", Wording.of("refused.tenant-live"));
        }
        Map<UUID, Person> managers = people
                .findAll(rows.stream().map(PastWeek::managerId).collect(Collectors.toSet()));
        List<RowOutcome> outcomes = rows.stream().map(row -> take(row, tenant, managers)).toList();
        journal.record("history.imported", "history", "weeks", null,
                Map.of("rows", rows.size(), "imported",
                        outcomes.stream().filter(one -> one.kind() == RowOutcome.Kind.IMPORTED).count()));
        return outcomes;
    }

    private RowOutcome take(PastWeek row, TenantSettings tenant, Map<UUID, Person> managers) {
        Person manager = managers.get(row.managerId());
        if (manager == null) {
            return RowOutcome.refused(RowFault.Code.PERSON_UNKNOWN.of("managerId", row.managerId()));
        }
        return fault(row, tenant, manager).map(RowOutcome::refused).orElseGet(() -> keep(row, manager));
    }

    private Optional<RowFault> fault(PastWeek row, TenantSettings tenant, Person manager) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), manager.zone());
        if (row.weekStart().isBefore(FIRST) || row.weekStart().isAfter(today.minusDays(7))) {
            return Optional.of(RowFault.Code.WEEK_NOT_PAST.of("weekStart", row.weekStart(), FIRST));
        }
        LocalDate begins = tenant.weekOf(row.weekStart());
        if (!begins.equals(row.weekStart())) {
            return Optional.of(RowFault.Code.WEEK_STARTS_OTHERWISE.of("weekStart", row.weekStart(), begins));
        }
        int blocks = row.totals().blocks().values().stream().mapToInt(Integer::intValue).sum();
        if (blocks > MOST_BLOCKS) {
            return Optional.of(RowFault.Code.TOO_MANY_BLOCKS.of("totals", blocks, MOST_BLOCKS));
        }
        if (row.backed() > row.totals().of(Bucket.LEADERSHIP)) {
            return Optional.of(RowFault.Code.BACKED_BEYOND_LEADERSHIP.of("backedLeadershipBlocks", row.backed(),
                    row.totals().of(Bucket.LEADERSHIP)));
        }
        return Optional.empty();
    }

    private RowOutcome keep(PastWeek row, Person manager) {
        AuditWeek fresh = AuditWeek.fresh(WeeksOfManager.idOf(manager.id(), row.weekStart()), manager.id(),
                row.weekStart(), manager.zone());
        Optional<WeekResult> before = results.ofWeek(fresh.id());
        if (before.isPresent() && before.get().openingFact() && isSame(before.get(), row)) {
            return outcome(RowOutcome.Kind.UNCHANGED, before.get());
        }
        AuditWeek locked = weeks.lock(fresh);
        if (locked.revision() > 0 && before.filter(WeekResult::openingFact).isEmpty()) {
            return RowOutcome.refused(RowFault.Code.WEEK_KEPT_HERE.of("weekStart", row.weekStart()));
        }
        Limits judgedBy = limits.of(row.weekStart());
        WeekResult result = weeks.submitPast(locked, submitted -> new WeekResult(submitted.id(), submitted.version(),
                submitted.edition(), manager.id(), row.weekStart(), submitted.lastDay(), manager.zone(),
                row.totals(), row.backed(), 0, judgedBy, Judgement.of(row.totals().split(), judgedBy),
                clock.instant(), true));
        return outcome(RowOutcome.Kind.IMPORTED, result);
    }

    private static boolean isSame(WeekResult before, PastWeek row) {
        return before.totals().equals(row.totals()) && before.backed() == row.backed();
    }

    private static RowOutcome outcome(RowOutcome.Kind kind, WeekResult result) {
        return new RowOutcome(kind, result.weekId(), result.judgement().verdict(), null);
    }
}
