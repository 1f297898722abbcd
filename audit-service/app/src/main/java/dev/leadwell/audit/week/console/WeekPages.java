package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.week.BlockSelection;
import dev.leadwell.audit.week.EditWeek;
import dev.leadwell.audit.week.SubmitWeek;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekChanged;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.audit.week.WeeksOfManager;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** My week: every action is a form, answered by the week's page; the week's manager alone gets here. */
@Controller
@RequestMapping("/audit/week")
@Allowed(scope = "console", roles = "manager")
class WeekPages {

    private static final String PAGE = "audit/week";

    private final ViewWeek views;
    private final EditWeek edit;
    private final SubmitWeek submit;
    private final WeeksOfManager weeks;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Clock clock;
    private final Format format;

    WeekPages(ViewWeek views, EditWeek edit, SubmitWeek submit, WeeksOfManager weeks, Idempotency idempotency, Ids ids,
            Clock clock, Format format) {
        this.views = views;
        this.edit = edit;
        this.submit = submit;
        this.weeks = weeks;
        this.idempotency = idempotency;
        this.ids = ids;
        this.clock = clock;
        this.format = format;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @GetMapping
    String thisWeek() {
        return "redirect:/audit/week/" + weeks.today(caller()).thisWeek();
    }

    @GetMapping("/{weekStart}")
    String week(@PathVariable LocalDate weekStart, WeekLook look, Model model) {
        show(views.of(caller(), weekStart), look, model);
        return PAGE;
    }

    private void show(WeekView view, WeekLook look, Model model) {
        Board board = Board.of(view, look.isWhole(), clock.instant());
        Instant selected = look.selected();
        model.addAttribute("title", format.days(view.week().weekStart(), view.week().lastDay()));
        model.addAttribute("palette", Palette.SHIPPED);
        model.addAttribute("view", view);
        model.addAttribute("week", view.week());
        model.addAttribute("board", board);
        model.addAttribute("chosen", selected == null ? null : board.at(selected).orElse(null));
        model.addAttribute("day", board.day(look.show() == null ? today(view) : look.show()));
        model.addAttribute("look", look);
        model.addAttribute("paint", look.paintOr(Category.ONE_ON_ONE_COACHING));
        model.addAttribute("categories", Category.values());
        model.addAttribute("thisWeek", view.facts().thisWeek());
        model.addAttribute("key", ids.next());
    }

    private LocalDate today(WeekView view) {
        return LocalDate.ofInstant(clock.instant(), view.week().zone());
    }

    @PostMapping("/{weekStart}/confirm")
    String confirm(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        BlockSelection selection = form.blocks() == null
                ? form.day() == null ? BlockSelection.ALL : BlockSelection.of(form.day())
                : BlockSelection.of(java.util.Set.copyOf(form.starts(() -> views.grid(caller(), weekStart))));
        return edited(weekStart, look, model, request, response,
                () -> edit.confirm(caller(), weekStart, form.seen(), selection));
    }

    @PostMapping("/{weekStart}/paint")
    String paint(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var starts = form.starts(() -> views.grid(caller(), weekStart));
        return edited(weekStart, look, model, request, response,
                () -> edit.paint(caller(), weekStart, form.seen(), starts, form.chosen(), form.note()));
    }

    @PostMapping("/{weekStart}/dismiss")
    String dismiss(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var starts = form.starts(() -> views.grid(caller(), weekStart));
        return edited(weekStart, look, model, request, response,
                () -> edit.dismiss(caller(), weekStart, form.seen(), starts));
    }

    @PostMapping("/{weekStart}/copy")
    String copy(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return edited(weekStart, look, model, request, response,
                () -> edit.copy(caller(), weekStart, form.seen(), null));
    }

    @PostMapping("/{weekStart}/undo")
    String undo(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return edited(weekStart, look, model, request, response,
                () -> edit.undo(caller(), weekStart, form.seen()));
    }

    @PostMapping("/{weekStart}/submit")
    String submit(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return answered(weekStart, "/audit/result?week=" + weekStart + "&done=submitted", look, model, request,
                response,
                () -> idempotency.once("audit.submit-week", new Sent(weekStart, form.revision(), null), Void.class,
                        () -> {
                            submit.submit(caller(), weekStart, form.seen());
                            return ResponseEntity.ok().build();
                        }));
    }

    @PostMapping("/{weekStart}/reopen")
    String reopen(@PathVariable LocalDate weekStart, WeekForm form, WeekLook look, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        String reason = form.reason() == null ? "" : form.reason();
        return answered(weekStart, "/audit/week/" + weekStart + "?done=reopened", look, model, request, response,
                () -> idempotency.once("audit.reopen-week", new Sent(weekStart, form.revision(), reason), Void.class,
                        () -> {
                            submit.reopen(caller(), weekStart, form.seen(), reason);
                            return ResponseEntity.ok().build();
                        }));
    }

    private record Sent(LocalDate weekStart, long revision, @Nullable String reason) {}

    private String edited(LocalDate weekStart, WeekLook look, Model model, HttpServletRequest request,
            HttpServletResponse response, Supplier<?> edit) {
        return answered(weekStart, "/audit/week/" + weekStart + look.query(), look, model, request, response, edit);
    }

    /** Goes on to a page; where somebody else was faster, shows what is there now and keeps what was sent for another try. */
    private String answered(LocalDate weekStart, String next, WeekLook look, Model model, HttpServletRequest request,
            HttpServletResponse response, Supplier<?> edit) {
        try {
            edit.get();
            return "redirect:" + next;
        } catch (WeekChanged e) {
            show(views.of(caller(), weekStart), look, model);
            model.addAttribute("since", e.since());
            model.addAttribute("again", Retry.of(request));
            response.setStatus(HttpStatus.CONFLICT.value());
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
            return PAGE;
        }
    }
}
