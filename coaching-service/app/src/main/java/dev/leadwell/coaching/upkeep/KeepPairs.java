package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.SeriesRegister.Progress;
import dev.leadwell.coaching.series.SlotChoice;
import dev.leadwell.coaching.series.SlotChoice.Taken;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.TenureRules;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.window.RepFacts;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives each pair its two series, and takes them away when it ends (C1). */
@Component
class KeepPairs {

    private final Tenures tenures;
    private final SeriesRegister register;
    private final Ids ids;

    KeepPairs(Tenures tenures, SeriesRegister register, Ids ids) {
        this.tenures = tenures;
        this.register = register;
        this.ids = ids;
    }

    SlotsOfManagers slots(RepFacts facts, LocalDate today) {
        return new SlotsOfManagers(tenures, register, today, facts.calendars().settings().firstDayOfWeek());
    }

    /** The rep's series as they are now. */
    List<Progress> keep(RepFacts facts, List<Progress> known, SlotsOfManagers slots, LocalDate today) {
        List<Tenure> before = facts.tenures();
        List<Tenure> after = TenureRules.inStep(facts.repId(), before, facts.roster(), today, ids::next);
        if (after.equals(before)) {
            return known;
        }
        tenures.put(facts.repId(), after);
        facts.tenures(after);
        return after.stream().filter(tenure -> tenure.endsAfter(today)).findFirst()
                .map(tenure -> series(facts, tenure, known, slots, today)).orElse(known);
    }

    private List<Progress> series(RepFacts facts, Tenure tenure, List<Progress> known, SlotsOfManagers slots,
            LocalDate today) {
        LocalDate begins = tenure.from().isAfter(today) ? tenure.from() : today;
        List<Progress> now = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Optional<Progress> existing = known.stream().filter(progress -> progress.series().kind() == kind)
                    .findFirst();
            Progress progress = existing.map(one -> new Progress(makeRoom(facts, one.series(), tenure, slots, begins),
                    one.settledUntil())).orElseGet(() -> add(facts, kind, tenure, slots, begins));
            slots.take(tenure.managerId(), progress.series());
            now.add(progress);
        }
        return now;
    }

    /** Its fortnights count from the week in which somebody first led the rep, whatever became known when. */
    private Progress add(RepFacts facts, Kind kind, Tenure tenure, SlotsOfManagers slots, LocalDate begins) {
        var settings = facts.calendars().settings();
        UUID id = Series.idOf(Tenancy.current(), facts.repId(), kind);
        Series series = new Series(id, facts.repId(), kind, settings.weekOf(facts.roster().getFirst().from()),
                Cadence.of(kind).recurrence(), SlotChoice.of(kind, settings.firstDayOfWeek(),
                        facts.calendars().hoursOf(tenure.managerId(), begins), slots.taken(tenure.managerId(), id)));
        LocalDate settledUntil = series.windows().holding(begins).start();
        register.add(series, settledUntil);
        return new Progress(series, settledUntil);
    }

    /** The series goes on with a new manager, at its time unless that is taken there. */
    private Series makeRoom(RepFacts facts, Series series, Tenure tenure, SlotsOfManagers slots, LocalDate begins) {
        List<Taken> taken = slots.taken(tenure.managerId(), series.id());
        if (!slots.place(series).meetsAny(taken)) {
            return series;
        }
        Series moved = series.at(SlotChoice.of(series.kind(), facts.calendars().settings().firstDayOfWeek(),
                facts.calendars().hoursOf(tenure.managerId(), begins), taken));
        register.change(moved);
        return moved;
    }
}
