package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.RepCadence;
import dev.leadwell.coaching.overview.SessionLine;
import dev.leadwell.coaching.window.Adherence;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What each table of cadence and sessions can be sorted by. */
final class Orders {

    static final Map<String, Comparator<RepCadence>> REPS = Map.of(
            "name", text(RepCadence::name),
            "development", kept(row -> row.development().adherence(), Adherence::kept, Adherence::counted),
            "review", kept(row -> row.review().adherence(), Adherence::kept, Adherence::counted),
            "streak", Comparator.comparing(row -> row.development().adherence().streak()),
            "owed", Comparator.comparing(row -> row.development().adherence().debt()));

    static final Map<String, Comparator<BranchCadence.Row>> MANAGERS = Map.of(
            "name", text(BranchCadence.Row::name),
            "development", kept(BranchCadence.Row::development, BranchCadence.Sum::kept, BranchCadence.Sum::counted),
            "review", kept(BranchCadence.Row::review, BranchCadence.Sum::kept, BranchCadence.Sum::counted),
            "owed", Comparator.comparing(row -> row.development().owed()),
            "displaced", Comparator.comparing(BranchCadence.Row::displaced));

    static final Map<String, Comparator<SessionLine>> SESSIONS = Map.of(
            "at", Comparator.comparing(line -> line.session().start()),
            "with", text(SessionLine::with),
            "kind", Comparator.comparing(line -> line.session().kind()),
            "state", Comparator.comparing(line -> line.session().state()),
            "minutes", Comparator.comparing(line -> line.session().minutes()));

    private Orders() {}

    private static <T> Comparator<T> text(Function<T, String> text) {
        return Comparator.comparing(row -> text.apply(row).toLowerCase(Locale.ROOT));
    }

    /** By the share that was kept, as exact fractions; where nothing was due, below all. */
    private static <T, S> Comparator<T> kept(Function<T, S> of, Function<S, ? extends Number> kept,
            Function<S, ? extends Number> counted) {
        return (one, two) -> {
            long left = counted.apply(of.apply(one)).longValue();
            long right = counted.apply(of.apply(two)).longValue();
            return left == 0 || right == 0
                    ? Long.compare(left == 0 ? 0 : 1, right == 0 ? 0 : 1)
                    : Long.compare(kept.apply(of.apply(one)).longValue() * right,
                            kept.apply(of.apply(two)).longValue() * left);
        };
    }
}
