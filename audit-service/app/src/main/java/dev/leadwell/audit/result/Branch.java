package dev.leadwell.audit.result;

import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The teams of the managers below a person (A6): sums of blocks and numbers of teams per verdict, never a mean of
 * percentages.
 *
 * @param weeks first days, oldest first
 */
public record Branch(UUID root, LocalDate asOf, List<LocalDate> weeks, List<Team> teams) {

    public Split split() {
        return teams.stream().map(Team::split).reduce(new Split(0, 0, 0), Split::plus);
    }

    /** By the newest verdict of each team; teams without one are left out. */
    public Map<Verdict, Integer> verdicts() {
        EnumMap<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        teams.forEach(team -> team.verdict().ifPresent(verdict -> counts.merge(verdict, 1, Integer::sum)));
        return counts;
    }
}
