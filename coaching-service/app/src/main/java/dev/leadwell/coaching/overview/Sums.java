package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.window.Adherence;
import java.util.List;

/** What the rows of a grid add up to: counts, and adherence out of counts (C3). */
public record Sums(Ratio development, Ratio review, long owed, long displaced) {

    /** Kept ÷ (due − excused). */
    public record Ratio(long kept, long counted) {

        static Ratio of(Adherence adherence) {
            return new Ratio(adherence.kept(), adherence.counted());
        }

        static Ratio of(BranchCadence.Sum sum) {
            return new Ratio(sum.kept(), sum.counted());
        }

        private Ratio plus(Ratio other) {
            return new Ratio(kept + other.kept, counted + other.counted);
        }
    }

    private static final Sums NONE = new Sums(new Ratio(0, 0), new Ratio(0, 0), 0, 0);

    public static Sums ofReps(List<RepCadence> rows) {
        return rows.stream().map(row -> new Sums(Ratio.of(row.development().adherence()),
                Ratio.of(row.review().adherence()), row.development().adherence().debt(), 0)).reduce(NONE, Sums::plus);
    }

    public static Sums ofManagers(List<BranchCadence.Row> rows) {
        return rows.stream().map(row -> new Sums(Ratio.of(row.development()), Ratio.of(row.review()),
                row.development().owed(), row.displaced())).reduce(NONE, Sums::plus);
    }

    private Sums plus(Sums other) {
        return new Sums(development.plus(other.development), review.plus(other.review), owed + other.owed,
                displaced + other.displaced);
    }
}
