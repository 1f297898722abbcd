package dev.leadwell.audit.ical;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One look at all calendars of a person. However many events they hold and whatever these say, one budget bounds the work,
 * and what is beyond it is left out and named; the rest is seen.
 */
public final class CalendarLook {

    /** Of what is kept of events; a week of meetings has some 100,000. */
    public static final long MOST_CHARACTERS = 4_000_000;

    private final Instant from;
    private final Instant to;
    private final ZoneId own;
    private final Budget budget;
    private final DefinedZones zones;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    CalendarLook(Instant from, Instant to, ZoneId own) {
        this(from, to, own, Budget.ofLook());
    }

    CalendarLook(Instant from, Instant to, ZoneId own, Budget budget) {
        this.from = from;
        this.to = to;
        this.own = own;
        this.budget = budget;
        this.zones = new DefinedZones(budget);
    }

    /** @param kept in the order in which they are followed */
    public static CalendarSeen at(List<KeptEvent> kept, Instant from, Instant to, ZoneId own) {
        CalendarLook look = new CalendarLook(from, to, own);
        kept.forEach(look::add);
        return look.seen();
    }

    void add(KeptEvent kept) {
        List<CalendarProblem> problems = new ArrayList<>();
        String definition = kept.definition();
        if (definition == null) {
            leftOut.add(new LeftOut(kept.calendar(), new CalendarProblem(1, "UID", Excerpt.of(kept.uid()),
                    CalendarFault.Code.OTHERS_TOO_LARGE.with(MOST_CHARACTERS))));
            return;
        }
        try {
            CalendarReading.ofKept(CalendarText.parse(new StringReader(definition)), kept.address(), zones, problems)
                    .forEach(series -> add(series, kept.calendar()));
        } catch (NotACalendar e) {
            problems.add(new CalendarProblem(e.line(), "VEVENT", null, e.fault()));
        }
        problems.forEach(problem -> leftOut.add(new LeftOut(kept.calendar(), problem)));
    }

    void add(EventSeries series, String calendar) {
        try {
            occurrences.addAll(series.between(from, to, own.getRules(), budget));
        } catch (UnreadableEvent e) {
            leftOut.add(new LeftOut(calendar, e.problem()));
        }
    }

    CalendarSeen seen() {
        List<Occurrence> ordered = occurrences.stream()
                .sorted(Comparator.comparing((Occurrence one) -> one.start().in(own.getRules()))
                        .thenComparing(Occurrence::uid))
                .toList();
        return new CalendarSeen(ordered, List.copyOf(leftOut));
    }
}
