package dev.leadwell.coaching.series;

import dev.leadwell.coaching.series.Tenures.PairFilter;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs with their series, as far as the caller may see them. */
@Component
public class ReadPairs {

    private final Tenures tenures;
    private final SeriesRegister register;
    private final PairCalendars calendars;
    private final Visibility visibility;

    ReadPairs(Tenures tenures, SeriesRegister register, PairCalendars calendars, Visibility visibility) {
        this.tenures = tenures;
        this.register = register;
        this.calendars = calendars;
        this.visibility = visibility;
    }

    /** @param zone in which its sessions are planned */
    public record Pair(Tenure tenure, ZoneId zone, List<Series> series) {}

    /** Where a page begins. */
    public record Place(UUID managerId, UUID repId) {
        public static final Place FIRST = new Place(new UUID(0, 0), new UUID(0, 0));
    }

    /** @param next null on the last page */
    public record Page(List<Pair> pairs, @Nullable Place next) {}

    /** @param asOf null for today */
    @Transactional(readOnly = true)
    public Page page(@Nullable UUID managerId, @Nullable UUID repId, @Nullable LocalDate asOf, Place after,
            int limit) {
        LocalDate day = asOf == null ? visibility.today() : asOf;
        Viewpoint viewpoint = visibility.current();
        List<Tenure> found = tenures.page(day, new PairFilter(viewpoint.managers(day, day.plusDays(1)),
                viewpoint.person(), managerId, repId), after.managerId(), after.repId(), limit + 1);
        List<Tenure> page = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, List<Series>> series = register.ofReps(page.stream().map(Tenure::repId).toList()).stream()
                .collect(Collectors.groupingBy(Series::repId));
        Place next = found.size() > limit ? new Place(page.getLast().managerId(), page.getLast().repId()) : null;
        return new Page(page.stream().filter(pair -> viewpoint.sees(pair.managerId(), pair.repId(), day))
                .map(pair -> new Pair(pair, calendars.zoneOf(pair.managerId()),
                        series.getOrDefault(pair.repId(), List.of())))
                .toList(), next);
    }
}
