package dev.leadwell.audit.result.api;

import dev.leadwell.audit.category.api.CategoryMapping;
import dev.leadwell.audit.contract.Result;
import dev.leadwell.audit.contract.Shortfall;
import dev.leadwell.audit.contract.Split;
import dev.leadwell.audit.contract.Team;
import dev.leadwell.audit.contract.TeamWeek;
import dev.leadwell.audit.contract.Teams;
import dev.leadwell.audit.contract.Total;
import dev.leadwell.audit.contract.Verdict;
import dev.leadwell.audit.contract.VerdictCount;
import dev.leadwell.audit.result.Branch;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the contract's and the domain's types of results. */
public final class ResultMapping {

    private ResultMapping() {}

    public static Split dto(dev.leadwell.audit.split.Split split) {
        return new Split(split.leadership(), split.management(), split.excluded())
                .percent(split.shownPercent().map(BigDecimal::toPlainString).orElse(null));
    }

    public static Verdict dto(dev.leadwell.audit.split.Verdict verdict) {
        return Verdict.valueOf(verdict.name());
    }

    public static @Nullable Shortfall dto(dev.leadwell.audit.split.@Nullable Shortfall reason) {
        if (reason == null) {
            return null;
        }
        Shortfall dto = new Shortfall(Shortfall.CodeEnum.fromValue(reason.code().code()));
        return reason.hasFigures() ? dto.recorded(reason.recorded()).needed(reason.needed()) : dto;
    }

    private static List<Total> dto(Totals totals) {
        return totals.blocks().entrySet().stream()
                .map(one -> new Total(CategoryMapping.dto(one.getKey()), CategoryMapping.dto(one.getKey().bucket()),
                        one.getValue()))
                .toList();
    }

    public static Result dto(WeekResult result) {
        BigDecimal upper = result.limits().upper();
        return new Result(result.weekId(), result.managerId(), result.weekStart(), result.lastDay(),
                result.zone().getId(), result.edition(), dto(result.totals()), dto(result.split()), result.backed(),
                result.changedFromManagement(), result.reopenings(), result.limits().threshold().toPlainString(),
                dto(result.judgement().verdict()), result.submittedAt().atOffset(ZoneOffset.UTC),
                result.openingFact()).reason(dto(result.judgement().reason()))
                .upperLimit(upper == null ? null : upper.toPlainString());
    }

    static Teams dto(Branch branch) {
        List<Team> teams = branch.teams().stream().map(team -> dto(team, branch.weeks())).toList();
        List<VerdictCount> verdicts = branch.verdicts().entrySet().stream()
                .map(one -> new VerdictCount(dto(one.getKey()), one.getValue())).toList();
        return new Teams(branch.root(), branch.asOf(), branch.weeks(), teams, dto(branch.split()), verdicts);
    }

    private static Team dto(dev.leadwell.audit.result.Team team, List<LocalDate> weeks) {
        List<TeamWeek> known = weeks.stream().map(team::week).flatMap(Optional::stream)
                .map(week -> new TeamWeek(week.weekStart(), dto(week.split()), dto(week.judgement().verdict())))
                .toList();
        Team dto = new Team(team.managerId(), team.people(), known, dto(team.split()));
        team.verdict().ifPresent(verdict -> dto.verdict(dto(verdict)).weeksOfVerdict(team.weeksOfVerdict()));
        return dto;
    }
}
