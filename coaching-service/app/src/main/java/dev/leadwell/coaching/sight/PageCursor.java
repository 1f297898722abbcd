package dev.leadwell.coaching.sight;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.web.Cursors;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the two parts of a cursor, also one that somebody made up. */
public final class PageCursor {

    private PageCursor() {}

    public static <T> T read(@Nullable String cursor, T first, Function<List<String>, T> reader) {
        if (cursor == null) {
            return first;
        }
        try {
            return reader.apply(Cursors.decode(cursor, 2));
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            throw ProblemException.badRequest("The cursor is not one of this list.", FieldFault.of("cursor", cursor,
                    "Use the cursor of the page before, or leave it out to begin again."));
        }
    }
}
