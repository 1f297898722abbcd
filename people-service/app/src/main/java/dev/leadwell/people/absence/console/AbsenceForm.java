package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence as the page writes it: with the number that people know, and its last day. */
record AbsenceForm(String number, String from, String lastDay, boolean paid) {
    static final Form EMPTY = Form.of(Map.of("paid", "true"));
    private static final String LAST_DAY = "lastDay";

    /** @param to the first day back */
    record Read(UUID personId, LocalDate from, LocalDate to, boolean paid) {}

    /** All that cannot be read is said at once. */
    Read read(People people) {
        var faults = new ArrayList<FieldFault>();
        var person = number.indexOf(0) < 0 ? people.findByNumber(number.strip()) : Optional.<Person>empty();
        if (person.isEmpty()) {
            faults.add(FieldFault.of("number", number, Wording.of("refused.number-unknown")));
        }
        var first = day("from", from, faults);
        var last = day(LAST_DAY, lastDay, faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(FieldFault.of(LAST_DAY, lastDay, Wording.of("refused.last-day-before-first")));
        }
        if (first == null || last == null || !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Read(person.map(Person::id).orElseThrow(), first, last.plusDays(1), paid);
    }

    private static @Nullable LocalDate day(String field, String text, List<FieldFault> faults) {
        try {
            return Days.of(text);
        } catch (DateTimeException e) {
            faults.add(FieldFault.of(field, text, Wording.of(text.isBlank() ? "fault.nothing" : "fault.no-such-day")));
            return null;
        }
    }

    /** The page asks for the last day where the absence itself ends on the first day back. */
    static ProblemException inItsTerms(ProblemException refused) {
        return refused.faults().stream().noneMatch(fault -> fault.field().equals("to"))
                ? refused
                : ProblemException.invalid(refused.faults().stream()
                        .map(fault -> fault.field().equals("to")
                                ? new FieldFault(LAST_DAY, null, fault.value(), fault.wording())
                                : fault)
                        .toList());
    }
}
