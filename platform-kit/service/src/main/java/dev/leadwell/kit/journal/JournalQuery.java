package dev.leadwell.kit.journal;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Days;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter as it is written in an address: what is empty filters nothing. */
public record JournalQuery(@Nullable String who, @Nullable String asWhom, @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String what, @Nullable String from, @Nullable String to) {

    private static final int LONGEST = 200;

    public JournalQuery {
        who = written(who);
        asWhom = written(asWhom);
        aggregateType = written(aggregateType);
        aggregateId = written(aggregateId);
        what = written(what);
        from = written(from);
        to = written(to);
    }

    /** With instants, {@code to} not included: for programs. */
    public JournalFilter ofInstants() {
        Wording expected = Wording.of("problem.expected.instant");
        return read(expected, Cursors::instant, Cursors::instant);
    }

    /** With days, both included: for persons. */
    public JournalFilter ofDays(ZoneId zone) {
        return read(Wording.of("problem.expected.date"), text -> Days.of(text).atStartOfDay(zone).toInstant(),
                text -> Days.of(text).plusDays(1).atStartOfDay(zone).toInstant());
    }

    private JournalFilter read(Wording expected, Function<String, Instant> first, Function<String, Instant> last) {
        List<FieldFault> faults = new ArrayList<>();
        text("who", who, faults);
        text("asWhom", asWhom, faults);
        text("aggregateType", aggregateType, faults);
        text("aggregateId", aggregateId, faults);
        text("what", what, faults);
        Instant start = instant("from", from, first, expected, faults);
        Instant end = instant("to", to, last, expected, faults);
        if (start != null && end != null && !start.isBefore(end)) {
            faults.add(FieldFault.of("to", to, Wording.of("problem.not-after-from")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new JournalFilter(who, asWhom, aggregateType, aggregateId, what, start, end);
    }

    private static void text(String field, @Nullable String value, List<FieldFault> faults) {
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            faults.add(FieldFault.of(field, value, Wording.of("problem.too-long", LONGEST)));
        }
    }

    private static @Nullable Instant instant(String field, @Nullable String value, Function<String, Instant> reading,
            Wording expected, List<FieldFault> faults) {
        try {
            return value == null ? null : reading.apply(value);
        } catch (DateTimeException unreadable) {
            faults.add(FieldFault.of(field, value, expected));
            return null;
        }
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
