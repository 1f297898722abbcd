package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.series.PairCalendars;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.SeriesRegister.Progress;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.coaching.window.Settlement;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that time and the roster ask for, for one rep, in one transaction. */
@Component
class RepUpkeep {

    private final People people;
    private final PairKeeping pairs;
    private final SeriesRegister register;
    private final PlanAhead plan;
    private final Settlement settlement;
    private final SettledWindows windows;
    private final PairCalendars calendars;

    RepUpkeep(People people, PairKeeping pairs, SeriesRegister register, PlanAhead plan, Settlement settlement,
            SettledWindows windows, PairCalendars calendars) {
        this.people = people;
        this.pairs = pairs;
        this.register = register;
        this.plan = plan;
        this.settlement = settlement;
        this.windows = windows;
        this.calendars = calendars;
    }

    /** The roster changed, perhaps for this rep. */
    @Transactional
    public void rosterChanged(Person rep) {
        if (pairs.keep(rep)) {
            inStep(rep.id());
        }
    }

    @Transactional
    public void rosterChanged(UUID repId) {
        people.find(repId).ifPresent(this::rosterChanged);
    }

    /** Leave or holidays in {@code [from, to)} changed: what is planned follows, and what was settled is judged again. */
    @Transactional
    public void daysChanged(UUID repId, LocalDate from, LocalDate to) {
        if (register.lock(repId).isEmpty()) {
            return;
        }
        inStep(repId);
        windows.ofRep(repId, from, to).forEach(settled -> register.find(repId, settled.kind())
                .ifPresent(series -> settlement.settle(series, settled.window())));
    }

    /** Time passed, or leave, holidays or working hours changed. */
    @Transactional
    public void inStep(UUID repId) {
        LocalDate today = settlement.today(calendars.settings().zone());
        for (Progress progress : register.lock(repId)) {
            plan.plan(progress.series());
            settlement.settleEnded(progress.series(), progress.settledUntil(), today);
            settlement.settle(progress.series(), progress.series().windows().holding(today));
            // One day behind, because today has not begun in every zone.
            register.settled(progress.series(), today.minusDays(1));
        }
    }
}
