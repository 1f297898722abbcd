package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.SQLException;
import java.sql.Timestamp;
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
            jdbc.sql("""
                    insert into held_time (tenant_id, session_id, person_id, during)
                    select ?, ?, person_id, tstzrange(?, ?) from unnest(?::uuid[]) as p (person_id)""")
                    .params(Tenancy.current().value(), session.id(), Timestamp.from(session.start()),
                            Timestamp.from(session.end()), new UUID[]{session.managerId(), session.repId()})
                    .update();
        } catch (DataAccessException refused) {
            if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                    && EXCLUSION.equals(sql.getSQLState())) {
                throw ProblemException.conflict("session-overlaps",
                        Wording.of("refused.overlaps"));
            }
            throw refused;
        }
    }

    void free(Session session) {
        jdbc.sql("delete from held_time where tenant_id = ? and session_id = ?")
                .params(Tenancy.current().value(), session.id()).update();
    }
}
