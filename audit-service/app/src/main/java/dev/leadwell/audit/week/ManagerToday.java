package dev.leadwell.audit.week;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Which weeks a manager has: where each begins, in which zone, and which of them is this one. */
public record ManagerToday(Person person, TenantSettings tenant, LocalDate today) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int WEEKS_AHEAD = 53;

    /** The first day of the week that it is for the manager. */
    public LocalDate thisWeek() {
        return tenant.weekOf(today);
    }

    /** The week as it is before anything is confirmed; refused outside a sensible range. */
    AuditWeek fresh(LocalDate weekStart) {
        LocalDate last = thisWeek().plusWeeks(WEEKS_AHEAD);
        if (weekStart.isBefore(FIRST) || weekStart.isAfter(last)) {
            throw ProblemException.invalid("weekStart", weekStart,
                    "Weeks are kept from " + FIRST + " to " + last + ". Use one between them.");
        }
        LocalDate begins = tenant.weekOf(weekStart);
        if (!begins.equals(weekStart)) {
            throw ProblemException.invalid("weekStart", weekStart, "Weeks start on "
                    + tenant.firstDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ": use " + begins + ".");
        }
        return AuditWeek.fresh(WeeksOfManager.idOf(person.id(), weekStart), person.id(), weekStart, person.zone());
    }
}
