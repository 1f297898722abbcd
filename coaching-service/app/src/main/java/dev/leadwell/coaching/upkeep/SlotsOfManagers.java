package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.SlotChoice.Taken;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where managers have their series, read once each and kept in step with those that are added. */
class SlotsOfManagers {

    private final Tenures tenures;
    private final SeriesRegister register;
    private final LocalDate today;
    private final DayOfWeek firstDayOfWeek;
    private final Map<UUID, Map<UUID, Series>> ofManager = new HashMap<>();

    SlotsOfManagers(Tenures tenures, SeriesRegister register, LocalDate today, DayOfWeek firstDayOfWeek) {
        this.tenures = tenures;
        this.register = register;
        this.today = today;
        this.firstDayOfWeek = firstDayOfWeek;
    }

    /** By all but the series itself. */
    List<Taken> taken(UUID managerId, UUID seriesId) {
        return series(managerId).values().stream().filter(series -> !series.id().equals(seriesId)).map(this::place)
                .toList();
    }

    void take(UUID managerId, Series series) {
        series(managerId).put(series.id(), series);
    }

    Taken place(Series series) {
        return new Taken(firstDayOfWeek.plus(series.slot().day()), series.slot().time(), series.cadence().minutes());
    }

    private Map<UUID, Series> series(UUID managerId) {
        return ofManager.computeIfAbsent(managerId, manager -> {
            List<UUID> reps = tenures.ofManager(manager, today, LocalDate.MAX).stream().map(Tenure::repId).distinct()
                    .toList();
            Map<UUID, Series> series = new HashMap<>();
            register.ofReps(reps).forEach(one -> series.put(one.id(), one));
            return series;
        });
    }
}
