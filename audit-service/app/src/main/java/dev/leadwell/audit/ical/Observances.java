package dev.leadwell.audit.ical;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the rules of a zone from a VTIMEZONE's standard and daylight observances. */
final class Observances {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2100, 1, 1, 0, 0);

    private record Onset(LocalDateTime at, ZoneOffset to) {}

    private Observances() {}

    /** @return empty where the definition makes no sense, or more work than a zone is worth */
    static Optional<ZoneRules> rules(RawComponent definition, Budget budget) {
        try {
            List<Onset> onsets = new ArrayList<>();
            List<RawComponent> observances = new ArrayList<>(definition.parts("STANDARD"));
            observances.addAll(definition.parts("DAYLIGHT"));
            observances.forEach(observance -> addOnsets(onsets, observance, budget));
            onsets.sort(Comparator.comparing(Onset::at));
            return observances.isEmpty() ? Optional.empty() : Optional.of(rules(onsets, firstOffset(observances)));
        } catch (DateTimeException | IllegalArgumentException | UnreadableEvent | Budget.Spent e) {
            return Optional.empty();
        }
    }

    private static void addOnsets(List<Onset> onsets, RawComponent observance, Budget budget) {
        budget.step();
        ZoneOffset to = offset(observance, "TZOFFSETTO");
        RawProperty start = observance.first("DTSTART");
        if (start == null) {
            return;
        }
        LocalDateTime first = Stamps.dateTime(start, start.value());
        onsets.add(new Onset(first, to));
        for (RawProperty dates : observance.all("RDATE")) {
            for (String date : dates.values()) {
                budget.step();
                onsets.add(new Onset(Stamps.dateTime(dates, date), to));
            }
        }
        ZoneOffset from = offset(observance, "TZOFFSETFROM");
        for (RawProperty rule : observance.all("RRULE")) {
            Recurrence recurrence = Recurrence.parse(rule, new EventTime.Zoned(first, from.getRules()));
            recurrence.between(EARLIEST, LATEST, budget).forEach(at -> onsets.add(new Onset((LocalDateTime) at, to)));
        }
    }

    private static ZoneOffset firstOffset(List<RawComponent> observances) {
        return observances.stream().filter(observance -> observance.first("DTSTART") != null)
                .min(Comparator.comparing(observance -> observance.text("DTSTART")))
                .map(observance -> offset(observance, "TZOFFSETFROM")).orElse(ZoneOffset.UTC);
    }

    private static ZoneRules rules(List<Onset> onsets, ZoneOffset initial) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset current = initial;
        for (Onset onset : onsets) {
            if (!onset.to().equals(current) && follows(transitions, onset, current)) {
                transitions.add(ZoneOffsetTransition.of(onset.at(), current, onset.to()));
                current = onset.to();
            }
        }
        return ZoneRules.of(initial, initial, List.of(), transitions, List.of());
    }

    private static boolean follows(List<ZoneOffsetTransition> transitions, Onset onset, ZoneOffset before) {
        return transitions.isEmpty()
                || onset.at().toEpochSecond(before) > transitions.getLast().toEpochSecond();
    }

    private static ZoneOffset offset(RawComponent observance, String property) {
        String text = observance.text(property);
        return ZoneOffset.of(text.startsWith("+") || text.startsWith("-") ? text : "+" + text);
    }
}
