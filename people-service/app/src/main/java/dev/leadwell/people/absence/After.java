package dev.leadwell.people.absence;

import dev.leadwell.kit.web.Cursors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The absence that a page continues after, by its first day and then its id. */
public record After(LocalDate from, UUID id) {
    static final After LATEST = new After(LocalDate.of(9999, 12, 31), new UUID(0, 0));
    static final After EARLIEST = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static After read(@Nullable String cursor, After first) {
        return cursor == null || cursor.isEmpty()
                ? first
                : Cursors.decode(cursor, 2,
                        parts -> new After(Cursors.date(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    static String cursor(AbsenceRecord last) {
        return Cursors.encode(last.days().from().toString(), last.id().toString());
    }
}
