package dev.leadwell.audit.result.api;

import dev.leadwell.audit.contract.Result;
import dev.leadwell.audit.contract.ResultPage;
import dev.leadwell.audit.contract.ResultsApi;
import dev.leadwell.audit.contract.Teams;
import dev.leadwell.audit.contract.TeamsApi;
import dev.leadwell.audit.result.Branch;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.ReadBranch;
import dev.leadwell.audit.result.ResultReader;
import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Persons see what they may see by the reporting tree; programs with the scope see the tenant's totals. */
@RestController
class ResultController implements ResultsApi, TeamsApi {

    private final ResultReader results;
    private final Branches branches;
    private final ReadBranch rolledUp;

    ResultController(ResultReader results, Branches branches, ReadBranch rolledUp) {
        this.results = results;
        this.branches = branches;
        this.rolledUp = rolledUp;
    }

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<ResultPage> listResults(@Nullable UUID managerId, @Nullable LocalDate from,
            @Nullable LocalDate to, Integer limit, @Nullable String cursor) {
        Results.Filter filter = new Results.Filter(managers(managerId),
                from == null ? Results.EVER : Results.within(from), to == null ? Results.NEVER : Results.within(to),
                after(cursor));
        var page = Page.of(results.page(filter, limit + 1), limit,
                last -> Cursors.encode(last.weekStart().toString(), last.weekId().toString()))
                .map(ResultMapping::dto);
        return ResponseEntity.ok(new ResultPage(page.items()).next(page.next()));
    }

    private static Results.@Nullable After after(@Nullable String cursor) {
        return cursor == null
                ? null
                : Cursors.decode(cursor, 2,
                        parts -> new Results.After(Cursors.date(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    private @Nullable Collection<UUID> managers(@Nullable UUID managerId) {
        Caller caller = Caller.current();
        if (caller.kind() == Caller.Kind.PROGRAM) {
            return managerId == null ? null : Set.of(managerId);
        }
        Set<UUID> seen = branches.seen(caller.person());
        if (managerId == null) {
            return seen;
        }
        if (!seen.contains(managerId)) {
            throw ProblemException.notFound("manager");
        }
        return Set.of(managerId);
    }

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<Result> getResult(UUID weekId) {
        WeekResult result = results.ofWeek(weekId).filter(this::mayBeSeen)
                .orElseThrow(() -> ProblemException.notFound("result"));
        return ResponseEntity.ok(ResultMapping.dto(result));
    }

    private boolean mayBeSeen(WeekResult result) {
        Caller caller = Caller.current();
        return caller.kind() == Caller.Kind.PROGRAM || branches.sees(caller.person(), result.managerId());
    }

    @Override
    @Allowed(scope = "audit:read", roles = "manager")
    public ResponseEntity<Teams> getTeams(@Nullable UUID of, @Nullable LocalDate asOf, Integer weeks) {
        Caller caller = Caller.current();
        Branch branch = caller.kind() == Caller.Kind.PROGRAM
                ? rolledUp.of(known(of), asOf, weeks)
                : rolledUp.seenBy(caller.person(), of == null ? caller.person() : of, asOf, weeks);
        return ResponseEntity.ok(ResultMapping.dto(branch));
    }

    private UUID known(@Nullable UUID of) {
        if (of == null) {
            throw ProblemException.invalid("of", null, Wording.of("refused.branch-of-whom"));
        }
        if (!branches.knows(of)) {
            throw ProblemException.notFound("person");
        }
        return of;
    }
}
