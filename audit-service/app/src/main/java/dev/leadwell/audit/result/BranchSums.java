package dev.leadwell.audit.result;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.split.Verdict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the teams of a branch come to together (A6): sums of blocks and numbers of teams per verdict, never a mean of
 * percentages.
 *
 * @param teams all of them
 * @param verdicts by the newest verdict of each team; teams without one are left out
 * @param weeks the blocks of complete weeks by the first day
 */
public record BranchSums(int teams, Map<Verdict, Integer> verdicts, Map<LocalDate, Totals> weeks) {

    public int teamsOf(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int judged() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Split split() {
        return totals().split();
    }

    public Split split(LocalDate week) {
        return weeks.getOrDefault(week, Totals.NONE).split();
    }

    private Totals totals() {
        return weeks.values().stream().reduce(Totals.NONE, Totals::plus);
    }

    public Optional<Map.Entry<Category, Integer>> biggestManagement() {
        return totals().blocks().entrySet().stream().filter(one -> one.getKey().bucket() == Bucket.MANAGEMENT)
                .max(Map.Entry.comparingByValue());
    }
}
