package dev.leadwell.people.copy.events;

import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.people.copy.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code people.title-changed.v1}. */
public record TitleChanged(UUID titleId, long version, String name, List<Title.Entry> entries, boolean withdrawn) {
    public static final String TYPE = "people.title-changed.v1";

    public static TitleChanged of(Title title) {
        return new TitleChanged(title.id(), title.version(), title.name(), title.entries(), title.withdrawn());
    }

    public Title toTitle() {
        return new Title(titleId, version, name, List.copyOf(entries), withdrawn);
    }

    /** As told by others: a day on which it would mean two things breaks the schema. */
    Title told() {
        Bounds.atMost(TYPE, "name", name, Bounds.NAME);
        var reached = LocalDate.MIN;
        for (var entry : entries) {
            var to = entry.to() == null ? LocalDate.MAX : entry.to();
            if (entry.from().isBefore(reached) || !entry.from().isBefore(to)) {
                throw new PoisonEventException(TYPE + ": entries overlap, or one ends before it begins.");
            }
            reached = to;
        }
        return toTitle();
    }
}
