package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.rosterimport.ImportRoster;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of those absent from a full file leaves, as it is typed. */
record LeavingForm(boolean absentLeave, String lastDay, String reason, boolean everybody, List<UUID> person) {
    LeavingForm {
        person = List.copyOf(person);
    }

    /** Null where nobody leaves for being absent. All that cannot be read is said at once. */
    ImportRoster.@Nullable AbsentLeave read() {
        if (!absentLeave) {
            return null;
        }
        var faults = new ArrayList<FieldFault>();
        if (!everybody && person.isEmpty()) {
            faults.add(FieldFault.of("person", null, Wording.of("refused.nobody-chosen")));
        }
        var last = lastDay(faults);
        if (reason.isBlank()) {
            faults.add(FieldFault.of("reason", reason, Wording.of("fault.nothing")));
        }
        if (last == null || !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new ImportRoster.AbsentLeave(last, reason.strip(), null, everybody ? null : person);
    }

    private @Nullable LocalDate lastDay(List<FieldFault> faults) {
        try {
            return Days.of(lastDay);
        } catch (DateTimeException e) {
            faults.add(FieldFault.of("lastDay", lastDay,
                    Wording.of(lastDay.isBlank() ? "fault.nothing" : "fault.no-such-day")));
            return null;
        }
    }
}
