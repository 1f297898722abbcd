package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.MySessions;
import dev.leadwell.coaching.overview.RepCadence;
import dev.leadwell.coaching.overview.SessionLine;
import dev.leadwell.coaching.overview.Sums;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.console.Tab;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own sessions: what lies ahead by day, the cadence by rep, and what is over. */
@Controller
class MySessionsPage {

    private static final String PATH = "/coaching/sessions";
    private static final TableShape REPS = TableShape.sortedBy("name", "-development", "-review", "-streak", "-owed")
            .filteredBy("by", "q");
    private static final TableShape PAST = TableShape.sortedBy("-at", "with", "kind", "state", "-minutes")
            .filteredBy("by", "q", "kind");
    private final Unsettled unsettled;
    private final MySessions mySessions;
    private final Console console;
    private final Words words;

    MySessionsPage(MySessions mySessions, Console console, Words words, Unsettled unsettled) {
        this.unsettled = unsettled;
        this.mySessions = mySessions;
        this.console = console;
        this.words = words;
    }

    /** @param by {@code day}, {@code rep} or {@code past} */
    @GetMapping(PATH)
    @Allowed(scope = "console")
    String sessions(@RequestParam(defaultValue = "day") String by, @RequestParam Map<String, String> parameters,
            Model model) {
        MySessions.View view = mySessions.of(Caller.current().person(), console.zone());
        String face = List.of("rep", "past").contains(by) ? by : "day";
        model.addAttribute("workingOut", unsettled.any()).addAttribute("view", view).addAttribute("by", face)
                .addAttribute("faces", faces(face, view));
        if (face.equals("rep")) {
            reps(view, REPS.read(PATH, parameters).checked(), model);
        } else if (face.equals("past")) {
            past(view, PAST.read(PATH, parameters).checked(), model);
        }
        return "coaching/sessions";
    }

    private static void reps(MySessions.View view, TableState table, Model model) {
        Rows<RepCadence> reps = CadencePage.reps(view.cadence(), table);
        model.addAttribute("table", table).addAttribute("reps", reps).addAttribute("repsInSum",
                Sums.ofReps(reps.all()));
    }

    private static void past(MySessions.View view, TableState table, Model model) {
        String kind = table.filter("kind");
        List<SessionLine> found = CadencePage.named(view.past(), table, SessionLine::with).stream()
                .filter(line -> kind == null || line.session().kind().code().equals(kind)).toList();
        model.addAttribute("table", table).addAttribute("past", Rows.of(found, table, Orders.SESSIONS,
                line -> line.session().id()));
    }

    private List<Tab> faces(String face, MySessions.View view) {
        return List.of(tab("day", "sessions.by-day", face),
                tab("rep", view.leads() ? "sessions.by-rep" : "sessions.by-kind", face),
                tab("past", "sessions.past", face));
    }

    private Tab tab(String by, String label, String face) {
        return Tab.of(words.of(Wording.of(label)), PATH + "?by=" + by, by.equals(face));
    }
}
