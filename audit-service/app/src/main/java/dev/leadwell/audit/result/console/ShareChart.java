package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.kit.console.Chart;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Leadership share of weeks as a line that breaks where a week has none, beside the threshold. */
@Component
class ShareChart {

    private final Format format;
    private final Words words;

    ShareChart(Format format, Words words) {
        this.format = format;
        this.words = words;
    }

    Chart of(List<LocalDate> weeks, List<WeekResult> results, BigDecimal threshold) {
        Map<LocalDate, BigDecimal> shares = results.stream()
                .filter(result -> result.judgement().verdict().counts() && result.split().counted() > 0)
                .collect(Collectors.toMap(WeekResult::weekStart,
                        result -> result.split().shownPercent().orElseThrow()));
        List<@Nullable BigDecimal> line = weeks.stream().<@Nullable BigDecimal>map(shares::get).toList();
        return new Chart("shares", say("result.weeks-chart"), description(shares),
                weeks.stream().map(format::brief).toList(),
                List.of(new Chart.Series(say("result.share"), "lead", line),
                        new Chart.Series(say("result.threshold"), "attention",
                                Collections.nCopies(weeks.size(), threshold))),
                false);
    }

    private String description(Map<LocalDate, BigDecimal> shares) {
        return shares.isEmpty()
                ? say("result.weeks-none")
                : say("result.weeks-from-to", format.percent(Collections.min(shares.values())),
                        format.percent(Collections.max(shares.values())), shares.size());
    }

    private String say(String code, Object... arguments) {
        return words.of(Wording.of(code, arguments));
    }
}
