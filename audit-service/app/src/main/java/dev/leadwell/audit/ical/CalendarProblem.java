package dev.leadwell.audit.ical;

import dev.leadwell.kit.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read.
 *
 * @param line line of the file, from 1
 * @param property the property at fault, such as {@code DTSTART}
 * @param value its value, cut to what is readable
 */
public record CalendarProblem(int line, String property, @Nullable String value, CalendarFault fault) {

    /** As whoever sent the file is told of it. */
    public FieldFault inFile() {
        return new FieldFault(property, line, value, fault.wording());
    }
}
