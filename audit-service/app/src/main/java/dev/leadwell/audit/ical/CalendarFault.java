package dev.leadwell.audit.ical;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong in a calendar, and what the way out of it names.
 *
 * @param arguments of the sentence that a code stands for, in its order: limits, names of components, lines
 */
public record CalendarFault(Code code, List<String> arguments) {

    public CalendarFault {
        arguments = List.copyOf(arguments);
    }

    public Wording wording() {
        return Wording.of("calendar-fault." + code.code(), arguments.toArray());
    }

    /** Each has a sentence in every language, with the fault and the way out. */
    public enum Code implements Coded {
        EMPTY_FILE,
        NO_CALENDAR,
        CUT_OFF,
        BROKEN_LINE,
        TOO_DEEP,
        TOO_MANY_EVENTS,
        TOO_MANY_PROPERTIES,
        NO_START,
        NO_SUCH_DAY,
        NO_SUCH_TIME,
        NO_SUCH_LENGTH,
        YEAR_BEYOND,
        END_BEYOND,
        LENGTH_BEYOND,
        TIMES_BEYOND,
        ENDS_BEFORE_BEGIN,
        LASTS_TOO_LONG,
        ZONE_UNKNOWN,
        UID_TOO_LONG,
        VALUE_TOO_LONG,
        EVENT_TOO_LARGE,
        TOO_MANY_RULES,
        TOO_MANY_DATES,
        NO_RULE,
        RULE_TOO_LONG,
        INTERVAL_TOO_LONG,
        HOURS_OF_WHOLE_DAYS,
        REPEATS_TOO_OFTEN,
        OTHERS_REPEAT_TOO_OFTEN,
        OTHERS_TOO_LARGE;

        CalendarFault with(Object... arguments) {
            return new CalendarFault(this, Stream.of(arguments).map(String::valueOf).toList());
        }
    }
}
