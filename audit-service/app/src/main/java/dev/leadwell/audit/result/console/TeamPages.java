package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.Branch;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.Team;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.setting.LimitSettings;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams below a person, as totals. */
@Controller
@RequestMapping("/audit/teams")
@Allowed(scope = "console", roles = "manager")
class TeamPages {

    private static final int WEEKS = 13;

    private final Branches branches;
    private final LimitSettings limits;
    private final MessageSource messages;

    TeamPages(Branches branches, LimitSettings limits, MessageSource messages) {
        this.messages = messages;
        this.branches = branches;
        this.limits = limits;
    }

    @GetMapping
    String teams(@RequestParam(required = false) @Nullable UUID of,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        Branch branch = branch(of, asOf);
        Limits judgedBy = limits.of(branch.weeks().getLast());
        Map<UUID, String> names = branch.names();
        model.addAttribute("branch", branch);
        model.addAttribute("title", messages.getMessage("teams.title",
                new Object[]{names.getOrDefault(branch.root(), "–")}, LocaleContextHolder.getLocale()));
        model.addAttribute("names", names);
        model.addAttribute("limits", judgedBy);
        model.addAttribute("heat", new Heat(judgedBy.threshold()));
        model.addAttribute("underLed", branch.teamsOf(Verdict.UNDER_LED));
        model.addAttribute("balanced", branch.teamsOf(Verdict.BALANCED));
        branch.biggestManagement().ifPresent(biggest -> {
            Split all = branch.split();
            model.addAttribute("biggest", biggest.getKey());
            model.addAttribute("halved",
                    new Split(all.leadership(), all.management() - biggest.getValue() / 2, all.excluded()));
        });
        return "audit/teams";
    }

    private Branch branch(@Nullable UUID of, @Nullable LocalDate asOf) {
        UUID viewer = Caller.current().person();
        return branches.seenBy(viewer, of == null ? viewer : of, asOf, WEEKS);
    }

    /** The table as a file; a name that a spreadsheet would take for a formula is made text. */
    @GetMapping("/export.csv")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID of,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        Branch branch = branch(of, asOf);
        Map<UUID, String> names = branch.names();
        StringBuilder csv = new StringBuilder("manager,week,leadership_blocks,management_blocks,excluded_blocks,")
                .append("leadership_percent,verdict\r\n");
        for (Team team : branch.teams()) {
            for (LocalDate week : branch.weeks()) {
                team.week(week)
                        .ifPresent(result -> csv.append(line(names.getOrDefault(team.managerId(), "–"), result)));
            }
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"teams-" + branch.asOf() + ".csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String name, WeekResult result) {
        Split split = result.split();
        return String.join(",", CsvText.quoted(name), result.weekStart().toString(),
                Integer.toString(split.leadership()),
                Integer.toString(split.management()), Integer.toString(split.excluded()),
                split.shownPercent().map(Object::toString).orElse(""), result.judgement().verdict().code()) + "\r\n";
    }

    /** The shade of a week in the heat map: l1 to l4 from the threshold up, m1 to m4 from it down. */
    public record Heat(java.math.BigDecimal threshold) {

        public String shade(Optional<WeekResult> week) {
            return week.filter(result -> result.judgement().verdict().counts()).flatMap(r -> r.split().shownPercent())
                    .map(percent -> {
                        boolean over = week.get().split().reaches(week.get().limits().threshold());
                        int steps = percent.subtract(threshold).abs().intValue() / 6 + 1;
                        return (over ? "l" : "m") + Math.min(steps, 4);
                    }).orElse("none");
        }

        /** The week's number by ISO 8601. */
        public int number(LocalDate week) {
            return week.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        /** Whole percent, floored; a dot where there is none. */
        public String figure(Optional<WeekResult> week) {
            return week.filter(result -> result.judgement().verdict().counts()).flatMap(r -> r.split().shownPercent())
                    .map(percent -> Integer.toString(percent.intValue())).orElse("·");
        }
    }
}
