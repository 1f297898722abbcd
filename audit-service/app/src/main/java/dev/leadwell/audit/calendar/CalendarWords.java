package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarFault;
import dev.leadwell.audit.ical.CalendarProblem;
import dev.leadwell.kit.problem.FieldFault;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what is wrong in a calendar. */
@Component
public class CalendarWords {

    private final MessageSource messages;

    CalendarWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(CalendarFault fault, Locale language) {
        return messages.getMessage("calendar-fault." + fault.code().code(), fault.arguments().toArray(), language);
    }

    /** In the language of who asks. */
    FieldFault fault(CalendarProblem problem) {
        return new FieldFault(problem.property(), problem.line(), problem.value(), asked(problem.fault()));
    }

    String asked(CalendarFault fault) {
        return of(fault, LocaleContextHolder.getLocale());
    }
}
