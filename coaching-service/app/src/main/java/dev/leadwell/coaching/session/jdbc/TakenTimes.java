package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The times that held sessions take of the two of a pair; the table lets nobody be in two at once. */
class TakenTimes {

    private static final String EXCLUSION = "23P01";

    private final JdbcClient jdbc;

    TakenTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(Session session) {
        try {
            jdbc.sql(
                    """
                            insert into held_time (tenant_id, session_id, person_id, during)
                            select :tenant, :session, person_id, tstzrange(:from, :to) from unnest(:persons::uuid[]) as p (person_id)""")
                    .param("tenant", Tenancy.current().value()).param("session", session.id())
                    .param("from", session.start().atOffset(ZoneOffset.UTC))
                    .param("to", session.end().atOffset(ZoneOffset.UTC))
                    .param("persons", new UUID[]{session.managerId(), session.repId()}).update();
        } catch (DataAccessException refused) {
            if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                    && EXCLUSION.equals(sql.getSQLState())) {
                throw ProblemException.conflict("session-overlaps", Wording.of("refused.overlaps"));
            }
            throw refused;
        }
    }

    void free(Session session) {
        jdbc.sql("delete from held_time where tenant_id = :tenant and session_id = :session")
                .param("tenant", Tenancy.current().value()).param("session", session.id()).update();
    }
}
