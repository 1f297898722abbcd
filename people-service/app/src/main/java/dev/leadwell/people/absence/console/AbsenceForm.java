package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.absence.AbsenceDays;
import dev.leadwell.people.absence.HalfDayText;
import dev.leadwell.people.absence.HalfDayText.NoHalfDay;
import dev.leadwell.people.copy.Absence.HalfDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days as a page writes them: with the last day, and halves of the first and the last beside any others.
 *
 * @param firstHalf the half of the first day that is missed alone; empty for the whole day
 * @param lastHalf of the last day, where that is another
 */
record AbsenceForm(@Nullable String from, @Nullable String lastDay, @Nullable String firstHalf,
        @Nullable String lastHalf, @Nullable String otherHalves, @Nullable Boolean paid) {
    static final Form EMPTY = Form.of(Map.of("paid", "true"));
    private static final String LAST_DAY = "lastDay";
    private static final String OTHER_HALVES = "otherHalves";
    private static final Set<String> HALVES = Set.of(HalfDayText.MORNING, HalfDayText.AFTERNOON);

    /** All that cannot be read is added; null where something cannot. */
    @Nullable
    AbsenceDays read(List<FieldFault> faults) {
        var first = day("from", text(from), faults);
        var last = day(LAST_DAY, text(lastDay), faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(FieldFault.of(LAST_DAY, lastDay, Wording.of("refused.last-day-before-first")));
        }
        var others = others(faults);
        if (first == null || last == null || !faults.isEmpty()) {
            return null;
        }
        var halves = new ArrayList<HalfDay>();
        addHalf(first, text(firstHalf), halves);
        addHalf(last, text(lastHalf), halves);
        halves.addAll(others);
        return new AbsenceDays(first, last.plusDays(1), halves, Boolean.TRUE.equals(paid));
    }

    AbsenceDays read() {
        var faults = new ArrayList<FieldFault>();
        var days = read(faults);
        if (days == null) {
            throw ProblemException.invalid(faults);
        }
        return days;
    }

    private List<HalfDay> others(List<FieldFault> faults) {
        try {
            return HalfDayText.read(text(otherHalves));
        } catch (NoHalfDay e) {
            faults.add(FieldFault.of(OTHER_HALVES, otherHalves, e.why()));
            return List.of();
        }
    }

    private static void addHalf(LocalDate day, String half, List<HalfDay> halves) {
        if (HALVES.contains(half) && !halves.contains(new HalfDay(day, half))) {
            halves.add(new HalfDay(day, half));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable LocalDate day(String field, String text, List<FieldFault> faults) {
        try {
            return Days.of(text);
        } catch (DateTimeException e) {
            faults.add(FieldFault.of(field, text, Wording.of(text.isBlank() ? "fault.nothing" : "fault.no-such-day")));
            return null;
        }
    }

    /** The page asks for the last day, and for halves in fields of their own. */
    static ProblemException inItsTerms(ProblemException refused) {
        return refused.faults().isEmpty()
                ? refused
                : ProblemException.invalid(refused.faults().stream()
                        .map(fault -> new FieldFault(field(fault.field()), null, fault.value(), fault.wording()))
                        .toList());
    }

    private static String field(String field) {
        return field.equals("to") ? LAST_DAY : field.startsWith("halfDays") ? OTHER_HALVES : field;
    }
}
