package dev.leadwell.audit.waiting;

import dev.leadwell.kit.NotedInTransaction;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.AbsenceChangedListener;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.PersonChangedListener;
import dev.leadwell.people.copy.TenantChangedListener;
import dev.leadwell.people.copy.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What People says bears on a count by hours, leave and zones; of what is far from this week nothing is noted. So many
 * statements a transaction, however many facts it holds.
 */
@Component
class NoteChanges implements PersonChangedListener, AbsenceChangedListener, TenantChangedListener {

    /** A week has seven days, and a zone may be a day ahead. */
    private static final int DAYS_AROUND = 8;

    private final Waiting waiting;
    private final Clock clock;
    private final NotedInTransaction<Set<UUID>> managers;

    NoteChanges(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
        this.managers = new NotedInTransaction<>(HashSet::new, waiting::changed);
    }

    @Override
    public void personChanged(@Nullable Person before, Person after) {
        boolean otherHours = before != null
                && !(before.zone().equals(after.zone()) && before.workingHours().equals(after.workingHours()));
        if (otherHours) {
            managers.noted().add(after.id());
        }
    }

    @Override
    public void absenceChanged(@Nullable Absence before, Absence after) {
        if (isNear(after) || before != null && isNear(before)) {
            managers.noted().add(after.personId());
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
