package dev.leadwell.audit.calendar.api;

import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.contract.Calendar;
import dev.leadwell.audit.contract.CalendarProblem;
import dev.leadwell.audit.contract.LeftOut;
import dev.leadwell.audit.ical.CalendarFault;
import dev.leadwell.kit.problem.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Knows the contract's and the domain's types of calendars; what is wrong in them is a code, and is said in English. */
public final class CalendarMapping {

    private CalendarMapping() {}

    static Calendar dto(StoredCalendar calendar, Words words) {
        List<CalendarProblem> problems = calendar.problems().stream().map(one -> dto(one, words)).toList();
        return new Calendar(calendar.id(), calendar.name(), calendar.readAt().atOffset(ZoneOffset.UTC),
                calendar.events(), problems).kind(Calendar.KindEnum.fromValue(calendar.kind().code()));
    }

    private static CalendarProblem dto(dev.leadwell.audit.ical.CalendarProblem problem, Words words) {
        CalendarFault fault = problem.fault();
        return new CalendarProblem(problem.line(), problem.property(), fault.code().code(), fault.arguments(),
                words.of(fault.wording(), Locale.ENGLISH)).value(problem.value());
    }

    public static LeftOut dto(dev.leadwell.audit.ical.LeftOut left, Words words) {
        dev.leadwell.audit.ical.CalendarProblem problem = left.problem();
        CalendarFault fault = problem.fault();
        return new LeftOut(left.calendar(), problem.line(), problem.property(), fault.code().code(),
                fault.arguments(), words.of(fault.wording(), Locale.ENGLISH)).value(problem.value());
    }
}
