package dev.leadwell.kit.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What it means to a client that the database refused something, or is away. */
public final class DatabaseTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTranslation.class);

    /** What an exclusion constraint answers to the second of two that overlap. */
    private static final String OVERLAPS = "23P01";
    /** Classes: connection, rollback, resources, state of an object (locks), operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private DatabaseTranslation() {}

    static ProblemException of(DataAccessException e) {
        String state = sqlState(e);
        if (e instanceof DuplicateKeyException || state.equals(OVERLAPS)) {
            // What the database says of it quotes the values.
            LOG.warn("Written twice: {}", state);
            LOG.debug("Written twice", e);
            return ProblemException.conflict("already-there", Wording.of("problem.already-there"));
        }
        if (state.equals("22P02") && String.valueOf(e.getMessage()).contains("uuid")) {
            // Ids are read before they come here: the policy's setting is empty, outside a transaction of a tenant.
            return Translation.unexpected(e);
        }
        if (state.startsWith("22")) {
            LOG.warn("A value cannot be stored: {}", state);
            LOG.debug("A value cannot be stored", e);
            return ProblemException.badRequest(Wording.of("problem.unstorable"));
        }
        return passes(e, state) ? away(e) : Translation.unexpected(e);
    }

    static ProblemException away(Exception thrown) {
        LOG.warn("The database is away: {}", thrown.toString());
        return ProblemException.unavailable(Wording.of("problem.database-away"), Duration.ofSeconds(2));
    }

    /** Whether it goes away by itself, so that the same is worth trying again: something is not there or in the way. */
    public static boolean passes(Throwable thrown) {
        return switch (thrown) {
            case ProblemException told -> told.status() == 503;
            case TransactionException e -> true;
            case DataAccessException e -> passes(e, sqlState(e));
            default -> false;
        };
    }

    /** Spring takes class 54, a program limit, for a resource that is away; it stays exceeded. */
    private static boolean passes(DataAccessException e, String state) {
        return !state.startsWith("54")
                && (e instanceof TransientDataAccessException || e instanceof ConcurrencyFailureException
                        || e instanceof DataAccessResourceFailureException
                        || e instanceof RecoverableDataAccessException
                        || PASSING.contains(state.length() < 2 ? "" : state.substring(0, 2)));
    }

    private static String sqlState(DataAccessException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }
}
