package dev.leadwell.audit.hours;

import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The working time of a person's week as People knows it: hours less absences and holidays. */
@Component
public class WorkingDays {

    private final Absences absences;

    WorkingDays(Absences absences) {
        this.absences = absences;
    }

    public WorkingTime of(Person person, TenantSettings tenant, WeekGrid grid) {
        List<Absence> away = absences.of(person.id(), grid.weekStart(), grid.weekStart().plusDays(7));
        List<WorkingDay> days = new ArrayList<>();
        for (LocalDate date : grid.days()) {
            WorkingDay usual = new WorkingDay(date, person.hoursOn(date).on(date.getDayOfWeek()).stream()
                    .map(stretch -> new WorkingDay.Span(stretch.start(), stretch.end())).toList());
            days.add(tenant.holidays().contains(date) ? usual.off() : lessAbsences(usual, away));
        }
        return WorkingTime.of(grid, days);
    }

    private static WorkingDay lessAbsences(WorkingDay day, List<Absence> away) {
        WorkingDay left = day;
        for (Absence absence : away) {
            if (absence.coversWhole(day.date())) {
                return day.off();
            }
            Optional<String> half = absence.halfDays().stream().filter(one -> one.date().equals(day.date()))
                    .filter(one -> absence.covers(day.date())).map(Absence.HalfDay::half).findFirst();
            if (half.isPresent()) {
                WorkingDay rest = half.get().equals("morning") ? day.afternoonOnly() : day.morningOnly();
                left = left.equals(day) || left.equals(rest) ? rest : day.off();
            }
        }
        return left;
    }
}
