package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.AbsenceChangedListener;
import dev.leadwell.people.copy.Tenants;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leave that is recorded, moved or withdrawn may excuse windows, or no longer, and moves what is planned. */
@Component
class AbsenceListener implements AbsenceChangedListener {

    private static final int LONGEST_WINDOW_DAYS = 14;

    private final Tenants tenants;
    private final Tenures tenures;
    private final SettledWindows windows;
    private final RepUpkeep upkeep;

    AbsenceListener(Tenants tenants, Tenures tenures, SettledWindows windows, RepUpkeep upkeep) {
        this.tenants = tenants;
        this.tenures = tenures;
        this.windows = windows;
        this.upkeep = upkeep;
    }

    @Override
    public void absenceChanged(@Nullable Absence before, Absence after) {
        if (tenants.find().isEmpty()) {
            return;
        }
        LocalDate from = before != null && before.from().isBefore(after.from()) ? before.from() : after.from();
        LocalDate to = before != null && before.to().isAfter(after.to()) ? before.to() : after.to();
        reps(after.personId(), from, to).forEach(rep -> upkeep.daysChanged(rep, from, to));
        if (before != null && !before.personId().equals(after.personId())) {
            reps(before.personId(), from, to).forEach(rep -> upkeep.daysChanged(rep, from, to));
        }
    }

    /** The person as a rep, and the reps whom the person owed sessions; in order, so that locks are. */
    private SortedSet<UUID> reps(UUID personId, LocalDate from, LocalDate to) {
        SortedSet<UUID> reps = new TreeSet<>();
        reps.add(personId);
        tenures.ofManager(personId, from, to).stream().map(Tenure::repId).forEach(reps::add);
        windows.ofManager(personId, from, to.plusDays(LONGEST_WINDOW_DAYS)).stream().map(SettledWindow::repId)
                .forEach(reps::add);
        return reps;
    }
}
