package dev.leadwell.people.title;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Title.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change makes of a title's entries. Pure: entries in, entries out, in the order of days (P3). */
public final class TitleEntries {
    private static final String FROM = "from";

    private TitleEntries() {}

    /**
     * Something else from a day on, until what is planned next; what begins on that very day is replaced. Level 2 since
     * ever, level 3 from 1 June planned, a rep's from 1 March: level 2, a rep's of level 2 until June, level 3.
     */
    public static List<Entry> changed(List<Entry> entries, Entry next) {
        var to = entries.stream().map(Entry::from).filter(next.from()::isBefore).min(LocalDate::compareTo).orElse(null);
        var others = entries.stream().filter(known -> !known.from().equals(next.from()))
                .map(known -> known.covers(next.from()) ? days(known, known.from(), next.from()) : known);
        return joined(Stream.concat(others, Stream.of(days(next, next.from(), to))));
    }

    /**
     * The entry that begins on a day says something else, and may begin on another one; the entry before it ends there.
     *
     * @throws ProblemException if there is none, or it would begin where it does not fit its neighbours
     */
    public static List<Entry> corrected(List<Entry> entries, LocalDate begun, Entry wanted) {
        int at = IntStream.range(0, entries.size()).filter(n -> entries.get(n).from().equals(begun)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("entry"));
        var after = new ArrayList<>(entries);
        var to = entries.get(at).to();
        if (to != null && !wanted.from().isBefore(to)) {
            throw ProblemException.invalid(FROM, wanted.from(), Wording.of("refused.entry-ends-before", to));
        }
        after.set(at, days(wanted, wanted.from(), to));
        if (at > 0) {
            var before = entries.get(at - 1);
            if (!before.from().isBefore(wanted.from())) {
                throw ProblemException.invalid(FROM, wanted.from(),
                        Wording.of("refused.entry-begins-before", before.from()));
            }
            after.set(at - 1, days(before, before.from(), wanted.from()));
        }
        return joined(after.stream());
    }

    /** Neighbours that mean the same are one. */
    private static List<Entry> joined(Stream<Entry> entries) {
        var joined = new ArrayList<Entry>();
        entries.sorted(Comparator.comparing(Entry::from)).forEach(next -> {
            boolean one = !joined.isEmpty() && next.from().equals(joined.getLast().to())
                    && meansTheSame(joined.getLast(), next);
            joined.add(one ? days(next, joined.removeLast().from(), next.to()) : next);
        });
        return List.copyOf(joined);
    }

    private static boolean meansTheSame(Entry one, Entry other) {
        return Objects.equals(one.level(), other.level()) && one.rep() == other.rep()
                && one.leadsManagers() == other.leadsManagers();
    }

    private static Entry days(Entry entry, LocalDate from, @Nullable LocalDate to) {
        return new Entry(from, to, entry.level(), entry.rep(), entry.leadsManagers());
    }
}
