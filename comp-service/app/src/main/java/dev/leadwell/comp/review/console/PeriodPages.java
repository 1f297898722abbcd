package dev.leadwell.comp.review.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.period.ApprovePeriod;
import dev.leadwell.comp.period.CalculatePeriod;
import dev.leadwell.comp.period.OpenPeriods;
import dev.leadwell.comp.period.OwnHand;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.ReadPeriods.Standing;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Sources;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Periods for who administers pay. */
@Controller
@RequestMapping("/comp/periods")
@Allowed(scope = "console", roles = "comp-admin")
class PeriodPages {

    private final OpenPeriods open;
    private final CalculatePeriod calculate;
    private final ApprovePeriod approve;
    private final ReadPeriods periods;
    private final Sources sources;
    private final PayeeTable payees;
    private final People people;

    PeriodPages(OpenPeriods open, CalculatePeriod calculate, ApprovePeriod approve, ReadPeriods periods,
            Sources sources, PayeeTable payees, People people) {
        this.open = open;
        this.calculate = calculate;
        this.approve = approve;
        this.periods = periods;
        this.sources = sources;
        this.payees = payees;
        this.people = people;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("periods", periods.page(null, 60));
        return "comp/periods";
    }

    @PostMapping
    String openPeriod(@RequestParam String name, @RequestParam String from, @RequestParam String to,
            @RequestParam int perYear) {
        Period period = open.open(name, EnteredDay.read("from", from), EnteredDay.read("to", to), perYear);
        return "redirect:/comp/periods/" + period.id() + "?done=period-opened";
    }

    @GetMapping("/{periodId}")
    String period(@PathVariable UUID periodId, PayeeTable.Look look, Model model) {
        Standing standing = periods.find(periodId);
        model.addAttribute("standing", standing);
        model.addAttribute("period", standing.period());
        model.addAttribute("sources", sources.all());
        model.addAttribute("runs", periods.runs(periodId));
        model.addAttribute("why", why(standing));
        model.addAttribute("approvedBy", name(standing.period().approvedBy()));
        model.addAttribute("table", payees.page(standing, look));
        return "comp/period";
    }

    /** A person's name; what approved before only persons could, by its id. */
    private @Nullable String name(@Nullable String subject) {
        try {
            return subject == null
                    ? null
                    : people.find(UUID.fromString(subject)).map(Person::name).orElse(subject);
        } catch (IllegalArgumentException program) {
            return subject;
        }
    }

    /** Why the reader cannot approve the current run; null where nothing hinders. */
    private @Nullable OwnHand why(Standing standing) {
        ReadPeriods.Progress current = standing.current();
        return current == null
                ? null
                : approve.whyNot(standing.period(), current.run(), Caller.current()).orElse(null);
    }

    /** When the run has ended, the browser is told to show the whole page anew. */
    @GetMapping("/{periodId}/runs/{number}/progress")
    String progress(@PathVariable UUID periodId, @PathVariable int number, Model model,
            HttpServletResponse response) {
        ReadPeriods.Progress progress = periods.run(periodId, number);
        if (!progress.run().running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", progress);
        return "comp/period-parts :: progress";
    }

    @PostMapping("/{periodId}/runs")
    String calculate(@PathVariable UUID periodId, @RequestParam(required = false) @Nullable String reason) {
        Run run = calculate.calculate(periodId, reason);
        return "redirect:/comp/periods/" + periodId + "?run=" + run.number();
    }

    @PostMapping("/{periodId}/cancel")
    String cancel(@PathVariable UUID periodId) {
        calculate.cancel(periodId);
        return "redirect:/comp/periods/" + periodId + "?done=run-cancelled";
    }

    @PostMapping("/{periodId}/review")
    String review(@PathVariable UUID periodId) {
        calculate.sendToReview(periodId);
        return "redirect:/comp/periods/" + periodId + "?done=period-in-review";
    }

    @PostMapping("/{periodId}/approval")
    String approve(@PathVariable UUID periodId, @RequestParam(required = false) @Nullable String reason) {
        approve.approve(periodId, reason);
        return "redirect:/comp/periods/" + periodId + "?done=period-approved";
    }

    @GetMapping("/{periodId}/payees.csv")
    ResponseEntity<String> export(@PathVariable UUID periodId) {
        Standing standing = periods.find(periodId);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"payees.csv\"").body(payees.csv(standing));
    }
}
