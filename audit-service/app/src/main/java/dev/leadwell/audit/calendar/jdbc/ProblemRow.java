package dev.leadwell.audit.calendar.jdbc;

import dev.leadwell.audit.ical.CalendarFault;
import dev.leadwell.audit.ical.CalendarProblem;
import dev.leadwell.kit.code.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as {@code calendar.problems} keeps it. */
record ProblemRow(int line, String property, @Nullable String value, String code, List<String> arguments) {

    static ProblemRow of(CalendarProblem problem) {
        return new ProblemRow(problem.line(), problem.property(), problem.value(), problem.fault().code().code(),
                problem.fault().arguments());
    }

    CalendarProblem problem() {
        return new CalendarProblem(line, property, value,
                new CalendarFault(Coded.of(CalendarFault.Code.class, code), arguments));
    }
}
