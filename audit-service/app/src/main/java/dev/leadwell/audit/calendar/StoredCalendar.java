package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarProblem;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.FieldFault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a person.
 *
 * @param address the person's address in it, if known
 * @param events how many UIDs are kept of it
 * @param problems what was left out when it was read
 */
public record StoredCalendar(UUID id, UUID ownerId, Kind kind, String name, @Nullable String address, Instant readAt,
        int events, List<CalendarProblem> problems) {

    /** The name of what connectors keep; pages call it so in the reader's language. */
    public static final String CONNECTED = "Connected calendar";

    public boolean isConnected() {
        return kind == Kind.PUSHED;
    }

    /** Its problems as a reader is told of them. */
    public List<FieldFault> faults() {
        return problems.stream().map(CalendarProblem::inFile).toList();
    }

    public enum Kind implements Coded {
        UPLOADED,
        PUSHED
    }
}
