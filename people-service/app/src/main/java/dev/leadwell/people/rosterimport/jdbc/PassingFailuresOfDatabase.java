package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.rosterimport.PassingFailures;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** By SQLState: Spring calls a database that is away as non-transient as a row that breaks a constraint. */
@Component
class PassingFailuresOfDatabase implements PassingFailures {
    /** A value that cannot be stored, a constraint, a statement or a right that is wrong, a limit of PostgreSQL's. */
    private static final Set<String> FOR_GOOD = Set.of("22", "23", "42", "54");
    private static final int UNAVAILABLE = 503;

    @Override
    public boolean include(RuntimeException failure) {
        return switch (failure) {
            case ProblemException told -> told.status() == UNAVAILABLE;
            case DataAccessException refused -> !isForGood(refused);
            case TransactionException broken -> true;
            default -> false;
        };
    }

    private static boolean isForGood(DataAccessException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                && sql.getSQLState() != null && FOR_GOOD.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
