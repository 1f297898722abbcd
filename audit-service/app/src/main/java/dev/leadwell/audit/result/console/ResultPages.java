package dev.leadwell.audit.result.console;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.ResultReader;
import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an own submitted week came to. */
@Controller
@RequestMapping("/audit/result")
@Allowed(scope = "console", roles = "manager")
class ResultPages {

    private static final int WEEKS = 13;

    private final ResultReader results;
    private final Branches branches;
    private final People people;
    private final ShareChart chart;
    private final Format format;
    private final Words words;

    ResultPages(ResultReader results, Branches branches, People people, ShareChart chart, Format format,
            Words words) {
        this.results = results;
        this.branches = branches;
        this.people = people;
        this.chart = chart;
        this.format = format;
        this.words = words;
    }

    /**
     * What giving back half of the biggest Management category would do.
     *
     * @param after the split without those blocks
     */
    public record Halving(Category category, int blocks, Split after) {}

    /** An own week, or one of a manager below (G5). */
    @GetMapping
    String result(@RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(name = "manager", required = false) @Nullable UUID asked, Model model) {
        UUID viewer = Caller.current().person();
        UUID manager = asked == null ? viewer : asked;
        if (!branches.sees(viewer, manager) || week != null && !isKnown(week)) {
            throw ProblemException.notFound("submitted week");
        }
        model.addAttribute("below", manager.equals(viewer) ? null : people.find(manager).orElse(null));
        Optional<WeekResult> found = week == null
                ? newest(manager)
                : Optional.of(results.of(Set.of(manager), week, week.plusDays(1)).stream().findFirst()
                        .orElseThrow(() -> ProblemException.notFound("submitted week")));
        model.addAttribute("result", found.orElse(null));
        model.addAttribute("title", found.map(result -> format.days(result.weekStart(), result.lastDay()))
                .orElseGet(() -> words.of(Wording.of("result.title"))));
        found.ifPresent(result -> {
            LocalDate last = result.weekStart();
            List<LocalDate> weeks = IntStream.range(0, WEEKS).mapToObj(n -> last.minusWeeks(WEEKS - 1L - n)).toList();
            List<WeekResult> history = results.of(Set.of(manager), weeks.getFirst(), last.plusDays(1));
            model.addAttribute("history", history.reversed());
            model.addAttribute("chart", chart.of(weeks, history, result.limits().threshold()));
            model.addAttribute("halving", halving(result));
            model.addAttribute("lines", result.totals().blocks().entrySet().stream()
                    .sorted(Map.Entry.<Category, Integer>comparingByValue(Comparator.reverseOrder())).toList());
        });
        return "audit/result";
    }

    private static boolean isKnown(LocalDate week) {
        return week.isAfter(Results.EVER) && week.isBefore(Results.NEVER);
    }

    private Optional<WeekResult> newest(UUID manager) {
        return results.page(new Results.Filter(Set.of(manager), Results.EVER, Results.NEVER, null), 1).stream()
                .findFirst();
    }

    private static @Nullable Halving halving(WeekResult result) {
        return result.totals().blocks().entrySet().stream()
                .filter(one -> one.getKey().bucket() == Bucket.MANAGEMENT && one.getValue() > 1)
                .max(Map.Entry.comparingByValue()).map(biggest -> {
                    int half = biggest.getValue() / 2;
                    Split split = result.split();
                    return new Halving(biggest.getKey(), half,
                            new Split(split.leadership(), split.management() - half, split.excluded()));
                }).orElse(null);
    }
}
