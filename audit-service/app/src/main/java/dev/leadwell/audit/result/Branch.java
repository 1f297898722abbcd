package dev.leadwell.audit.result;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.split.Verdict;

/**
 * The teams of the managers below a person (A6): sums of blocks and numbers of teams per verdict, never a mean of
 * percentages.
 *
 * @param weeks first days, oldest first
 * @param names of the person and of the teams' managers
 */
public record Branch(UUID root, LocalDate asOf, List<LocalDate> weeks, List<Team> teams, Map<UUID, String> names) {

    public Split split() {
        return teams.stream().map(Team::split).reduce(new Split(0, 0, 0), Split::plus);
    }

    /** By the newest verdict of each team; teams without one are left out. */
    public Map<Verdict, Integer> verdicts() {
        EnumMap<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        teams.forEach(team -> team.verdict().ifPresent(verdict -> counts.merge(verdict, 1, Integer::sum)));
        return counts;
    }

    public int teamsOf(Verdict verdict) {
        return verdicts().getOrDefault(verdict, 0);
    }

    public int judged() {
        return verdicts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Blocks per category of all complete weeks. */
    public Totals totals() {
        return teams.stream().flatMap(team -> team.weeks().values().stream())
                .filter(week -> week.judgement().verdict().counts()).map(WeekResult::totals)
                .reduce(Totals.NONE, Totals::plus);
    }

    public Optional<Map.Entry<Category, Integer>> biggestManagement() {
        return totals().blocks().entrySet().stream().filter(one -> one.getKey().bucket() == Bucket.MANAGEMENT)
                .max(Map.Entry.comparingByValue());
    }

    /** The split of all teams in one week. */
    public Split split(LocalDate week) {
        return teams.stream().map(team -> team.week(week)).flatMap(Optional::stream)
                .filter(result -> result.judgement().verdict().counts()).map(WeekResult::split)
                .reduce(new Split(0, 0, 0), Split::plus);
    }

    /** Those under-led for the longest time first. */
    public List<Team> underLed() {
        return teams.stream().filter(team -> team.verdict().equals(Optional.of(Verdict.UNDER_LED)))
                .sorted(Comparator.comparingInt(Team::weeksOfVerdict).reversed()).toList();
    }
}
