package dev.leadwell.coaching.series;

import dev.leadwell.coaching.series.Tenures.PairFilter;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
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
    private record Place(UUID managerId, UUID repId) {

        static Place of(@Nullable String cursor) {
            return cursor == null
                    ? new Place(new UUID(0, 0), new UUID(0, 0))
                    : Cursors.decode(cursor, 2,
                            parts -> new Place(UUID.fromString(parts.get(0)), UUID.fromString(parts.get(1))));
        }

        static String cursor(Tenure last) {
            return Cursors.encode(last.managerId().toString(), last.repId().toString());
        }
    }

    /** @param asOf null for today */
    @Transactional(readOnly = true)
    public Page<Pair> page(@Nullable UUID managerId, @Nullable UUID repId, @Nullable LocalDate asOf,
            @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        LocalDate day = asOf == null ? visibility.today() : asOf;
        Viewpoint viewpoint = visibility.current();
        List<Tenure> found = tenures.page(day, new PairFilter(viewpoint.managers(day, day.plusDays(1)),
                viewpoint.person(), managerId, repId), after.managerId(), after.repId(), limit + 1);
        Page<Tenure> page = Page.of(found, limit, Place::cursor);
        Map<UUID, List<Series>> series = register.ofReps(page.items().stream().map(Tenure::repId).toList()).stream()
                .collect(Collectors.groupingBy(Series::repId));
        return page.filter(pair -> viewpoint.sees(pair.managerId(), pair.repId(), day))
                .map(pair -> new Pair(pair, calendars.zoneOf(pair.managerId()),
                        series.getOrDefault(pair.repId(), List.of())));
    }
}
