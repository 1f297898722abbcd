package dev.leadwell.comp.review.console;

import dev.leadwell.comp.period.ApprovePeriod;
import dev.leadwell.comp.period.CalculatePeriod;
import dev.leadwell.comp.period.OwnHand;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.ReadPeriods.Standing;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Sources;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A period for who administers pay. What is done to it is posted to its own address, which a refusal leaves as it is. */
@Controller
@RequestMapping("/comp/periods/{periodId}")
@Allowed(scope = "console", roles = "comp-admin")
class PeriodPages {

    private final CalculatePeriod calculate;
    private final ApprovePeriod approve;
    private final ReadPeriods periods;
    private final Sources sources;
    private final PayeeTable payees;
    private final RunsShown runs;
    private final Words words;

    PeriodPages(CalculatePeriod calculate, ApprovePeriod approve, ReadPeriods periods, Sources sources,
            PayeeTable payees, RunsShown runs, Words words) {
        this.calculate = calculate;
        this.approve = approve;
        this.periods = periods;
        this.sources = sources;
        this.payees = payees;
        this.runs = runs;
        this.words = words;
    }

    @GetMapping
    String period(@PathVariable UUID periodId, @RequestParam Map<String, String> parameters,
            HttpServletResponse response, Model model) {
        TableState table = PayeeTable.read(periodId, parameters);
        if (!table.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return shown(periodId, table, Form.empty(), model);
    }

    private String shown(UUID periodId, TableState table, Form form, Model model) {
        Standing standing = periods.find(periodId);
        Run current = standing.current() == null ? null : standing.current().run();
        Run.Summary summary = current == null ? null : current.summary();
        model.addAttribute("standing", standing).addAttribute("period", standing.period())
                .addAttribute("current", current).addAttribute("summary", summary)
                .addAttribute("totals", summary == null ? "" : runs.totals(summary))
                .addAttribute("sources", sources.all())
                .addAttribute("approvedBy", runs.approvedBy(standing.period()))
                .addAttribute("history", runs.history(standing.period(), periods.runs(periodId)))
                .addAttribute("why", current == null ? null : why(standing, current)).addAttribute("form", form)
                .addAttribute("table", table).addAttribute("page", payees.page(current, table));
        if (standing.newest() != null && !standing.newest().run().done()) {
            showProgress(standing.newest(), model);
        }
        return "comp/period";
    }

    private void showProgress(ReadPeriods.Progress progress, Model model) {
        JobFailure error = progress.error();
        model.addAttribute("run", progress.run()).addAttribute("error", error == null ? null : error.text(words))
                .addAttribute("progress", runs.progress(progress));
    }

    /** Why the reader cannot approve the current run; null where nothing hinders. */
    private @Nullable OwnHand why(Standing standing, Run current) {
        return approve.whyNot(standing.period(), current, Caller.current()).orElse(null);
    }

    /** When the run has ended, the browser is told to show the whole page anew. */
    @GetMapping("/runs/{number}/progress")
    String progress(@PathVariable UUID periodId, @PathVariable int number, Model model,
            HttpServletResponse response) {
        ReadPeriods.Progress progress = periods.run(periodId, number);
        if (!progress.run().running()) {
            response.setHeader("HX-Refresh", "true");
        }
        showProgress(progress, model);
        return "comp/period-parts :: run";
    }

    @PostMapping
    String act(@PathVariable UUID periodId, @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(required = false) @Nullable String reason, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            return "redirect:/comp/periods/" + periodId + "?done=" + done(periodId, what, reason);
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "period.");
            response.setStatus(refused.status());
            return shown(periodId, PayeeTable.read(periodId, Map.of()), form, model);
        }
    }

    private String done(UUID periodId, String what, @Nullable String reason) {
        return switch (what) {
            case "calculate" -> {
                calculate.calculate(periodId, reason);
                yield "run-started";
            }
            case "cancel" -> {
                calculate.cancel(periodId);
                yield "run-cancelled";
            }
            case "review" -> {
                calculate.sendToReview(periodId);
                yield "period-in-review";
            }
            case "approve" -> {
                approve.approve(periodId, reason);
                yield "period-approved";
            }
            default -> throw ProblemException.badRequest(Wording.of("problem.bad-request"));
        };
    }

    @GetMapping("/payees.{kind}")
    void export(@PathVariable UUID periodId, @PathVariable String kind, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        ReadPeriods.Progress current = periods.find(periodId).current();
        payees.send(response, kind, current == null ? null : current.run(), PayeeTable.read(periodId, parameters));
    }
}
