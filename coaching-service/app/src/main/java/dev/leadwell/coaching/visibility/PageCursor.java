package dev.leadwell.coaching.visibility;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Cursors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the two parts of a cursor, also one that somebody made up. */
public final class PageCursor {

    private PageCursor() {}

    /** @throws DateTimeException for one that no list holds */
    public static Instant instant(String text) {
        Instant at = Instant.parse(text);
        if (!DateRange.isSensible(at)) {
            throw new DateTimeException("Not of a list: " + text);
        }
        return at;
    }

    /** @throws DateTimeException for one that no list holds */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("Not of a list: " + text);
        }
        return day;
    }

    public static <T> T read(@Nullable String cursor, T first, Function<List<String>, T> reader) {
        if (cursor == null) {
            return first;
        }
        try {
            return reader.apply(Cursors.decode(cursor, 2));
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            throw ProblemException.badRequest(Wording.of("problem.cursor"), FieldFault.of("cursor", cursor,
                    Wording.of("problem.cursor-value")));
        }
    }
}
