package dev.leadwell.audit.result;

import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who report to one manager, as the manager's submitted weeks show them.
 *
 * @param people how many they are
 * @param weeks results by the first day of the week
 */
public record Team(UUID managerId, int people, Map<LocalDate, WeekResult> weeks) {

    public Optional<WeekResult> week(LocalDate start) {
        return Optional.ofNullable(weeks.get(start));
    }

    /** The blocks of complete weeks, summed. */
    public Split split() {
        return weeks.values().stream().filter(week -> week.judgement().verdict().counts()).map(WeekResult::split)
                .reduce(new Split(0, 0, 0), Split::plus);
    }

    /** The verdict on the newest week that has one. */
    public Optional<Verdict> verdict() {
        return counting().stream().findFirst().map(week -> week.judgement().verdict());
    }

    /** For how many of its counting weeks in a row the newest verdict holds. */
    public int weeksOfVerdict() {
        List<WeekResult> newestFirst = counting();
        return Math.toIntExact(newestFirst.stream()
                .takeWhile(week -> week.judgement().verdict() == newestFirst.getFirst().judgement().verdict()).count());
    }

    private List<WeekResult> counting() {
        return weeks.values().stream().filter(week -> week.judgement().verdict().counts())
                .sorted((one, other) -> other.weekStart().compareTo(one.weekStart())).toList();
    }

    /** The verdict on the sum of its blocks. */
    public Judgement overall(Limits limits) {
        return Judgement.of(split(), limits);
    }
}
