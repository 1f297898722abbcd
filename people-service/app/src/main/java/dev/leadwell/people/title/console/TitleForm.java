package dev.leadwell.people.title.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.copy.Title;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a title means as the pages write it; an empty day is from the beginning. */
record TitleForm(String from, String level, boolean rep, boolean leadsManagers) {
    private static final int HIGHEST = 100;

    static Form kept(Title.@Nullable Entry entry, LocalDate from) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("from", dayOf(from));
        kept.put("level", entry == null || entry.level() == null ? "" : entry.level());
        kept.put("rep", entry != null && entry.rep());
        kept.put("leadsManagers", entry != null && entry.leadsManagers());
        return Form.of(kept);
    }

    static String dayOf(LocalDate from) {
        return from.equals(Title.EVER) ? "" : from.toString();
    }

    /**
     * All that cannot be read is said at once.
     *
     * @param fromTheBeginning whether the day may be left empty
     */
    Title.Entry read(boolean fromTheBeginning) {
        var faults = new ArrayList<FieldFault>();
        var day = day(fromTheBeginning, faults);
        var height = height(faults);
        if (day == null || !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Title.Entry(day, null, height, rep, leadsManagers);
    }

    private @Nullable LocalDate day(boolean fromTheBeginning, List<FieldFault> faults) {
        if (from.isBlank() && fromTheBeginning) {
            return Title.EVER;
        }
        try {
            return Days.of(from);
        } catch (DateTimeException e) {
            faults.add(FieldFault.of("from", from,
                    Wording.of(from.isBlank() ? "fault.nothing" : "fault.no-such-day")));
            return null;
        }
    }

    private @Nullable Integer height(List<FieldFault> faults) {
        if (level.isBlank()) {
            return null;
        }
        if (!level.strip().matches("[0-9]{1,3}") || Integer.parseInt(level.strip()) > HIGHEST) {
            faults.add(FieldFault.of("level", level, Wording.of("refused.level", HIGHEST)));
            return null;
        }
        return Integer.valueOf(level.strip());
    }
}
