package dev.leadwell.comp.statement;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Periods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.period.Statements;
import dev.leadwell.comp.period.Statements.Filter;
import dev.leadwell.comp.period.Statements.Order;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.Statements.Sum;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.RolesFromRoster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements as far as the caller may see them (G5): comp administrators and programs all; everybody else the own ones
 * and those of people below as of the period's last day, from review on. What may not be seen is not there.
 */
@Service
@Transactional(readOnly = true)
public class ReadStatements {

    private static final int MOST_PERIODS = 1000;
    private final Statements statements;
    private final Periods periods;
    private final People people;
    private final Reach reach;
    private final RoleSource roles;

    ReadStatements(Statements statements, Periods periods, People people, Reach reach, RoleSource roles) {
        this.statements = statements;
        this.periods = periods;
        this.people = people;
        this.reach = reach;
        this.roles = roles;
    }

    public ReadStatement find(UUID statementId) {
        StoredStatement stored = statements.find(statementId)
                .orElseThrow(() -> ProblemException.notFound("statement"));
        Period period = periods.find(stored.periodId()).orElseThrow();
        if (!visible(period, stored)) {
            throw ProblemException.notFound("statement");
        }
        return read(period, stored);
    }

    private ReadStatement read(Period period, StoredStatement stored) {
        Run run = periods.run(period.id(), stored.run()).orElseThrow();
        String document = stored.document();
        return new ReadStatement(period, run, stored, document == null ? null : StatementDocument.read(document),
                people.find(stored.payeeId()).orElse(null), factsSeen(period, stored));
    }

    private boolean factsSeen(Period period, StoredStatement stored) {
        Caller caller = Caller.current();
        return caller.kind() == Caller.Kind.PROGRAM
                || reach.sees(caller.person(), stored.payeeId(), period.lastDay());
    }

    private boolean visible(Period period, StoredStatement stored) {
        if (seesAll()) {
            return true;
        }
        boolean told = period.state() == Period.State.IN_REVIEW || period.approved() && stored.ready();
        return told && reach.sees(Caller.current().person(), stored.payeeId(), period.lastDay());
    }

    public boolean seesAll() {
        Caller caller = Caller.current();
        return caller.kind() == Caller.Kind.PROGRAM
                || roles.rolesOf(caller.person()).contains(RolesFromRoster.COMP_ADMIN);
    }

    /**
     * What a list is narrowed to.
     *
     * @param search part of a name
     */
    public record Asked(@Nullable UUID periodId, @Nullable UUID payeeId, @Nullable String search) {}

    public List<Row> page(Asked asked, Order order, Paging paging) {
        return statements.page(seen(asked), order, paging);
    }

    /** By currency. */
    public List<Sum> sums(Asked asked) {
        return statements.sums(seen(asked));
    }

    private Filter seen(Asked asked) {
        return new Filter(asked.periodId(), asked.payeeId(), asked.search(), seesAll()
                ? null
                : told(asked.periodId()).stream().collect(Collectors.toMap(Period::id, this::below)));
    }

    /** Those that the reader can see statements of, newest first. */
    public List<Period> periods() {
        return seesAll()
                ? periods.page(null, MOST_PERIODS).stream().filter(period -> period.currentRun() != null).toList()
                : told(null);
    }

    private List<Period> told(@Nullable UUID only) {
        List<Period> found = new ArrayList<>(periods.inState(Period.State.IN_REVIEW));
        found.addAll(periods.inState(Period.State.APPROVED));
        found.removeIf(period -> only != null && !period.id().equals(only));
        found.sort(java.util.Comparator.comparing(Period::from).reversed());
        return found;
    }

    private Set<UUID> below(Period period) {
        UUID self = Caller.current().person();
        Set<UUID> seen = new HashSet<>(reach.below(self, period.lastDay()));
        seen.add(self);
        return seen;
    }

    /** The own one of the newest period that shows one. */
    public Optional<ReadStatement> newestOwn() {
        return statements.newestShown(Objects.requireNonNull(Caller.current().personId()))
                .map(stored -> read(periods.find(stored.periodId()).orElseThrow(), stored));
    }
}
