package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.PairSpell;
import dev.leadwell.coaching.series.RosterPairs;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Slot;
import dev.leadwell.coaching.series.SlotChoice;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.TenureBook;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.WorkingHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives each pair its two series, and takes them away when it ends (C1). */
@Component
class PairKeeping {

    private final People people;
    private final Tenants tenants;
    private final Tenures tenures;
    private final SeriesRegister register;
    private final Ids ids;
    private final Clock clock;

    PairKeeping(People people, Tenants tenants, Tenures tenures, SeriesRegister register, Ids ids, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.tenures = tenures;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether anything changed for the rep. */
    boolean keep(Person rep) {
        Optional<TenantSettings> settings = tenants.find();
        if (settings.isEmpty()) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.get().zone());
        List<Tenure> before = tenures.ofRep(rep.id());
        List<PairSpell> roster = RosterPairs.of(rep, settings.get().repTitles(), people::find);
        List<Tenure> after = TenureBook.inStep(rep.id(), before, roster, today, ids::next);
        if (after.equals(before)) {
            return false;
        }
        register.lock(rep.id());
        tenures.put(rep.id(), after);
        after.stream().filter(tenure -> tenure.endsAfter(today)).findFirst()
                .ifPresent(tenure -> giveSeries(tenure, settings.get(), today));
        return true;
    }

    private void giveSeries(Tenure tenure, TenantSettings settings, LocalDate today) {
        LocalDate begins = tenure.from().isAfter(today) ? tenure.from() : today;
        for (Kind kind : Kind.values()) {
            Optional<Series> existing = register.find(tenure.repId(), kind);
            if (existing.isEmpty()) {
                add(kind, tenure, settings, begins);
            } else {
                makeRoom(existing.get(), tenure, settings, begins);
            }
        }
    }

    private void add(Kind kind, Tenure tenure, TenantSettings settings, LocalDate begins) {
        Slot slot = SlotChoice.of(kind, settings.firstDayOfWeek(), hours(tenure.managerId(), begins),
                taken(kind, tenure, settings.firstDayOfWeek(), begins));
        Series series = new Series(Series.idOf(Tenancy.current(), tenure.repId(), kind), tenure.repId(), kind,
                settings.weekOf(tenure.from()), Cadence.of(kind).recurrence(), slot);
        register.add(series, series.windows().holding(begins).start());
    }

    /** The series goes on with a new manager, at its time unless that is taken there. */
    private void makeRoom(Series series, Tenure tenure, TenantSettings settings, LocalDate begins) {
        List<SlotChoice.Taken> taken = taken(series.kind(), tenure, settings.firstDayOfWeek(), begins);
        if (place(series, settings.firstDayOfWeek()).meetsAny(taken)) {
            register.change(series.at(SlotChoice.of(series.kind(), settings.firstDayOfWeek(),
                    hours(tenure.managerId(), begins), taken)));
        }
    }

    private List<SlotChoice.Taken> taken(Kind kind, Tenure tenure, DayOfWeek firstDayOfWeek, LocalDate begins) {
        List<UUID> reps = tenures.ofManager(tenure.managerId(), begins, LocalDate.MAX).stream().map(Tenure::repId)
                .distinct().toList();
        return register.ofReps(reps).stream()
                .filter(series -> !series.repId().equals(tenure.repId()) || series.kind() != kind)
                .map(series -> place(series, firstDayOfWeek)).toList();
    }

    private static SlotChoice.Taken place(Series series, DayOfWeek firstDayOfWeek) {
        return new SlotChoice.Taken(firstDayOfWeek.plus(series.slot().day()), series.slot().time(),
                series.cadence().minutes());
    }

    private WorkingHours hours(UUID managerId, LocalDate on) {
        return people.find(managerId).map(manager -> manager.hoursOn(on)).orElse(WorkingHours.USUAL);
    }
}
