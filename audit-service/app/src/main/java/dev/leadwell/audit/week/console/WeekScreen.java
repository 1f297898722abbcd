package dev.leadwell.audit.week.console;

import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.console.Undo;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the week's page is drawn from. */
@Component
class WeekScreen {

    private final ViewWeek views;
    private final Ids ids;
    private final Clock clock;
    private final Format format;
    private final Words words;

    WeekScreen(ViewWeek views, Ids ids, Clock clock, Format format, Words words) {
        this.views = views;
        this.ids = ids;
        this.clock = clock;
        this.format = format;
        this.words = words;
    }

    void show(WeekView view, WeekLook look, Form form, Model model) {
        Board board = Board.of(view, look.isWhole(), clock.instant());
        Instant selected = look.selected();
        Category paint = look.paintOr(Category.ONE_ON_ONE_COACHING);
        model.addAttribute("title", format.days(view.week().weekStart(), view.week().lastDay()))
                .addAttribute("palette", Palette.SHIPPED).addAttribute("view", view)
                .addAttribute("week", view.week()).addAttribute("board", board)
                .addAttribute("chosen", selected == null ? null : board.at(selected).orElse(null))
                .addAttribute("day", board.day(look.show() == null ? today(view) : look.show()))
                .addAttribute("look", look).addAttribute("paint", paint)
                .addAttribute("categories", Category.values()).addAttribute("thisWeek", view.facts().thisWeek())
                .addAttribute("begun", !view.facts().grid().start().isAfter(clock.instant()))
                .addAttribute("connected", StoredCalendar.CONNECTED).addAttribute("undo", undo(view, look))
                .addAttribute("form", form).addAttribute("key", ids.next());
    }

    private LocalDate today(WeekView view) {
        return LocalDate.ofInstant(clock.instant(), view.week().zone());
    }

    private @org.jspecify.annotations.Nullable Undo undo(WeekView view, WeekLook look) {
        return views.lastEdit(view.week()).map(edit -> {
            Map<String, String> values = new LinkedHashMap<>(look.kept());
            values.put("do", "undo");
            values.put("revision", Long.toString(view.week().revision()));
            return new Undo(said(edit), "/audit/week/" + view.week().weekStart(), values);
        }).orElse(null);
    }

    private String said(WeekEdit edit) {
        WeekEdit.Change change = edit.change();
        Wording what = Wording.of("week.edit." + edit.what());
        return words.of(change.places().isEmpty()
                ? Wording.of("week.happened.events", what, change.dismissed().size(), format.time(edit.at()))
                : Wording.of("week.happened.blocks", what, change.places().size(), format.time(edit.at())));
    }
}
