package dev.leadwell.comp.period.api;

import dev.leadwell.comp.contract.CurrencyTotalJson;
import dev.leadwell.comp.contract.PeriodJson;
import dev.leadwell.comp.contract.RunJson;
import dev.leadwell.comp.contract.SourceFreshnessJson;
import dev.leadwell.comp.period.Outdated;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.ReadPeriods.Progress;
import dev.leadwell.comp.period.ReadPeriods.Standing;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.SourceFreshness;
import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.problem.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that knows both the contract's periods and ours. */
@Component
class PeriodMapping {

    private final Words words;

    PeriodMapping(Words words) {
        this.words = words;
    }

    PeriodJson period(Standing standing) {
        Period period = standing.period();
        Progress run = standing.newest();
        return new PeriodJson(period.id(), period.name(), period.from(), period.to(), period.perYear(),
                PeriodJson.StateEnum.fromValue(period.state().code()), Math.toIntExact(standing.laterFacts()))
                .run(run == null ? null : run(run))
                .outdated(
                        standing.stale().stream().map(Outdated::code).map(PeriodJson.OutdatedEnum::fromValue).toList())
                .stale(standing.stale().stream().map(one -> words.of(one.wording(), Locale.ENGLISH)).toList())
                .approvedAt(utc(period.approvedAt())).approvedBy(period.approvedBy())
                .approvalReason(period.approvalReason());
    }

    RunJson run(Progress progress) {
        Run run = progress.run();
        JobFailure error = progress.error();
        Run.Summary summary = run.summary();
        return new RunJson(run.number(), RunJson.StateEnum.fromValue(run.state()),
                run.startedAt().atOffset(ZoneOffset.UTC), Math.toIntExact(progress.done()),
                Math.toIntExact(progress.total()), summary == null ? 0 : summary.payees(),
                summary == null ? 0 : summary.ready(), summary == null ? 0 : summary.needYou(),
                summary == null ? List.of() : summary.totals().stream().map(PeriodMapping::total).toList(),
                run.factsUpTo().stream().map(PeriodMapping::freshness).toList()).startedBy(run.startedBy())
                .finishedAt(utc(run.finishedAt())).changed(summary == null ? null : summary.changed())
                .comparedTo(run.comparedTo())
                .overrideReason(run.overrideReason()).error(error == null ? null : error.text(words))
                .errorCode(error == null ? null : error.why().code());
    }

    private static CurrencyTotalJson total(Run.CurrencyTotal total) {
        return new CurrencyTotalJson(total.currency(), total.target().toPlainString(),
                total.payout().toPlainString(), total.forLeadership().toPlainString())
                .changedBy(total.changedBy() == null ? null : total.changedBy().toPlainString());
    }

    static SourceFreshnessJson freshness(SourceFreshness source) {
        return new SourceFreshnessJson(source.source(), source.fresh()).upTo(utc(source.upTo()))
                .factsMayBeMissing(source.factsMayBeMissing()).deadLetters(source.deadLetters())
                .workingOutSince(utc(source.workingOutSince()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
