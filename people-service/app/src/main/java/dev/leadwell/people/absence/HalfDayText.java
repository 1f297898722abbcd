package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.copy.Absence.HalfDay;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Half days as people and files write them: {@code 2026-12-24 afternoon}, several by line, comma or semicolon. */
public final class HalfDayText {
    public static final String MORNING = "morning";
    public static final String AFTERNOON = "afternoon";
    private static final int MOST = 100;
    private static final Map<String, String> WORDS = Map.of(MORNING, MORNING, "am", MORNING, "vormittag", MORNING,
            "vormittags", MORNING, AFTERNOON, AFTERNOON, "pm", AFTERNOON, "nachmittag", AFTERNOON, "nachmittags",
            AFTERNOON);

    private HalfDayText() {}

    /** @throws NoHalfDay for the first that is none */
    public static List<HalfDay> read(String text) throws NoHalfDay {
        var read = new ArrayList<HalfDay>();
        for (var part : text.split("[\\n;,]")) {
            if (!part.isBlank()) {
                read.add(one(part.strip()));
            }
        }
        if (read.size() > MOST) {
            throw new NoHalfDay(Wording.of("fault.too-many-half-days", MOST));
        }
        return read;
    }

    private static HalfDay one(String part) throws NoHalfDay {
        var words = part.split("\\s+");
        var half = words.length == 2 ? WORDS.get(words[1].toLowerCase(Locale.ROOT)) : null;
        if (half == null) {
            throw new NoHalfDay(Wording.of("fault.no-half-day"));
        }
        try {
            return new HalfDay(Days.of(words[0]), half);
        } catch (DateTimeException e) {
            throw new NoHalfDay(Wording.of("fault.no-half-day"));
        }
    }

    /** As {@link #read} takes it in. */
    public static String write(List<HalfDay> halfDays) {
        return halfDays.stream().map(half -> half.date() + " " + half.half()).collect(Collectors.joining("; "));
    }

    /** With why, for whoever wrote it. */
    public static final class NoHalfDay extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording why;

        NoHalfDay(Wording why) {
            super(why.toString());
            this.why = why;
        }

        public Wording why() {
            return why;
        }
    }
}
