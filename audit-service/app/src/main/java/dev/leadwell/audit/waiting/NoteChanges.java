package dev.leadwell.audit.waiting;

import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.AbsenceChangedListener;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.PersonChangedListener;
import dev.leadwell.people.copy.TenantChangedListener;
import dev.leadwell.people.copy.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What People says bears on a count by hours, leave and zones; of what is far from this week nothing is noted. */
@Component
class NoteChanges implements PersonChangedListener, AbsenceChangedListener, TenantChangedListener {

    /** A week has seven days, and a zone may be a day ahead. */
    private static final int DAYS_AROUND = 8;

    private final Waiting waiting;
    private final Clock clock;

    NoteChanges(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void personChanged(@Nullable Person before, Person after) {
        boolean otherHours = before != null
                && !(before.zone().equals(after.zone()) && before.workingHours().equals(after.workingHours()));
        if (otherHours) {
            waiting.changed(List.of(after.id()));
        }
    }

    @Override
    public void absenceChanged(@Nullable Absence before, Absence after) {
        if (isNear(after) || before != null && isNear(before)) {
            waiting.changed(List.of(after.personId()));
        }
    }

    private boolean isNear(Absence absence) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return absence.from().isBefore(today.plusDays(DAYS_AROUND))
                && absence.to().isAfter(today.minusDays(DAYS_AROUND));
    }

    @Override
    public void tenantChanged(@Nullable TenantSettings before, TenantSettings after) {
        boolean otherDays = before != null && !(before.holidays().equals(after.holidays())
                && before.firstDayOfWeek() == after.firstDayOfWeek());
        if (otherDays) {
            waiting.changedForAll();
        }
    }
}
