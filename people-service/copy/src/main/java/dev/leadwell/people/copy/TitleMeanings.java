package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some titles mean on any day, read once (P3). Pure. A title that nobody has described is no rep's and has no level.
 *
 * @param byKey by {@link Title#key}
 */
public record TitleMeanings(Map<String, Title> byKey) {
    public static final TitleMeanings NONE = new TitleMeanings(Map.of());

    public TitleMeanings {
        byKey = Map.copyOf(byKey);
    }

    public static TitleMeanings of(Collection<Title> titles) {
        return new TitleMeanings(titles.stream().collect(Collectors.toMap(title -> Title.key(title.name()),
                Function.identity(), (one, other) -> one.withdrawn() ? other : one)));
    }

    /** Days of {@code [from, to)}; null while they go on. */
    public record Stretch(LocalDate from, @Nullable LocalDate to) {}

    /** Whether whoever holds the title on that day is a rep (C1). */
    public boolean isRep(String name, LocalDate day) {
        return on(name, day).filter(Title.Entry::rep).isPresent();
    }

    /** The title's level on that day; null where it has none. */
    public @Nullable Integer levelOf(String name, LocalDate day) {
        return on(name, day).map(Title.Entry::level).orElse(null);
    }

    /**
     * On which days of {@code [from, to)} the title is a rep's; what touches is one. A title that is a rep's from
     * 1 December, held since 1 March: {@code [1 December, null)}.
     */
    public List<Stretch> repStretches(String name, LocalDate from, @Nullable LocalDate to) {
        var stretches = new ArrayList<Stretch>();
        var title = byKey.get(Title.key(name));
        var entries = title == null ? List.<Title.Entry>of() : title.entries();
        for (var entry : entries) {
            var start = entry.from().isAfter(from) ? entry.from() : from;
            var end = earlier(entry.to(), to);
            if (entry.rep() && (end == null || start.isBefore(end))) {
                boolean touches = !stretches.isEmpty() && start.equals(stretches.getLast().to());
                stretches.add(new Stretch(touches ? stretches.removeLast().from() : start, end));
            }
        }
        return List.copyOf(stretches);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private Optional<Title.Entry> on(String name, LocalDate day) {
        return Optional.ofNullable(byKey.get(Title.key(name))).flatMap(title -> title.on(day));
    }
}
