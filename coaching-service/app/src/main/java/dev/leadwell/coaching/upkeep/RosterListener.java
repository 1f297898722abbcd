package dev.leadwell.coaching.upkeep;

import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.PersonChangedListener;
import dev.leadwell.people.copy.TenantChangedListener;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts on the roster in the transaction in which it becomes known. */
@Component
class RosterListener implements PersonChangedListener, TenantChangedListener {

    private final RepUpkeep upkeep;
    private final People people;
    private final Tenants tenants;
    private final Jobs jobs;
    private final Clock clock;

    RosterListener(RepUpkeep upkeep, People people, Tenants tenants, Jobs jobs, Clock clock) {
        this.upkeep = upkeep;
        this.people = people;
        this.tenants = tenants;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void personChanged(@Nullable Person before, Person after) {
        Optional<TenantSettings> settings = tenants.find();
        if (settings.isEmpty()) {
            return;
        }
        upkeep.rosterChanged(after);
        if (before != null && !before.workingHours().equals(after.workingHours())) {
            upkeep.inStep(after.id());
        }
        if (before == null || leadsOtherwise(before, after)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), settings.get().zone());
            people.reportsOfDuring(after.id(), today, LocalDate.MAX).forEach(report -> {
                upkeep.rosterChanged(report);
                if (before != null) {
                    upkeep.inStep(report.id());
                }
            });
        }
    }

    private static boolean leadsOtherwise(Person before, Person after) {
        return !before.spells().equals(after.spells()) || !before.zone().equals(after.zone())
                || !before.workingHours().equals(after.workingHours());
    }

    /** Everybody may be concerned, so it is a job. */
    @Override
    public void tenantChanged(@Nullable TenantSettings before, TenantSettings after) {
        if (before == null || !before.repTitles().equals(after.repTitles())
                || !before.holidays().equals(after.holidays()) || !before.zone().equals(after.zone())) {
            Set<LocalDate> changed = new TreeSet<>(after.holidays());
            if (before != null) {
                before.holidays().stream().filter(day -> !changed.remove(day)).forEach(changed::add);
            }
            jobs.submit(TenantUpkeep.KIND, new TenantUpkeep.Order(true, List.copyOf(changed)));
        }
    }
}
