package dev.leadwell.comp.review.console;

import dev.leadwell.comp.named.Subjects;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.console.Progress;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs of a period in words: how far the last is, and what became of those before. */
@Component
class RunsShown {

    private final Subjects subjects;
    private final Words words;
    private final Format format;
    private final Clock clock;

    RunsShown(Subjects subjects, Words words, Format format, Clock clock) {
        this.subjects = subjects;
        this.words = words;
        this.format = format;
        this.clock = clock;
    }

    Progress progress(ReadPeriods.Progress of) {
        Run run = of.run();
        return Progress.of(
                words.of(Wording.of("run.note", Integer.toString(run.number()), format.moment(run.startedAt()))),
                run.running(), of.done(), of.total(), Duration.between(run.startedAt(), clock.instant()));
    }

    /** Newest first. */
    List<Happening> history(Period period, List<Run> runs) {
        Map<String, String> names = subjects.namesOf(Stream.concat(Stream.ofNullable(period.approvedBy()),
                runs.stream().map(Run::startedBy)).toList());
        List<Happening> history = new ArrayList<>();
        Instant approvedAt = period.approvedAt();
        if (approvedAt != null) {
            history.add(happened(approvedAt, words.of(Wording.of("period.state.approved")),
                    names.get(String.valueOf(period.approvedBy())), null));
        }
        runs.forEach(run -> history.add(happened(run.startedAt(),
                words.of(Wording.of("run.state." + run.state(), Integer.toString(run.number()))),
                names.get(run.startedBy()), result(run))));
        return history;
    }

    private static Happening happened(Instant at, String what, @Nullable String who, @Nullable String detail) {
        return new Happening(at, what, who, null, detail, null, false);
    }

    private @Nullable String result(Run run) {
        Run.Summary summary = run.summary();
        return summary == null
                ? null
                : words.of(Wording.of("run.result", summary.payees(), totals(summary)));
    }

    @Nullable
    String approvedBy(Period period) {
        return subjects.nameOf(period.approvedBy());
    }

    /** {@code 99,120.40 EUR, 1,200.00 USD}. */
    String totals(Run.Summary summary) {
        return summary.totals().stream().map(total -> format.money(total.payout(), total.currency()))
                .collect(Collectors.joining(", "));
    }
}
