package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.roster.RosterLock;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterLockInDatabase implements RosterLock {
    /** Requests that wait hold a connection each, and an import may take a minute. */
    private static final String PATIENCE = "set local lock_timeout = '3s'";
    private final JdbcClient jdbc;

    RosterLockInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forChange() {
        jdbc.sql(PATIENCE).update();
        try {
            take();
        } catch (CannotAcquireLockException taken) {
            throw ProblemException.conflict("roster-busy", Wording.of("refused.roster-busy"))
                    .header("Retry-After", "30");
        }
        jdbc.sql("set local lock_timeout to default").update();
    }

    @Override
    public void forImport() {
        take();
    }

    private void take() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:roster, 0))")
                .param("roster", "roster|" + Tenancy.current())
                .query((row, number) -> 0).single();
    }
}
