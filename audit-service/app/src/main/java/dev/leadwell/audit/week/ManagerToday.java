package dev.leadwell.audit.week;

import dev.leadwell.audit.setting.WeekStart;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import java.time.LocalDate;
import java.util.List;

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
                    Wording.of("refused.weeks-between", FIRST, last));
        }
        WeekStart.fault("weekStart", weekStart, tenant).ifPresent(fault -> {
            throw ProblemException.invalid(List.of(fault));
        });
        return AuditWeek.fresh(WeeksOfManager.idOf(person.id(), weekStart), person.id(), weekStart, person.zone());
    }
}
