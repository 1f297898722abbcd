package dev.leadwell.comp.review.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.listed.Slice;
import dev.leadwell.comp.period.OpenPeriods;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Periods;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.ReadPeriods.Listed;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All periods of a tenant, a few dozen, and where the next is opened. */
@Controller
@RequestMapping("/comp/periods")
@Allowed(scope = "console", roles = "comp-admin")
class PeriodsPage {

    private static final int MOST = 1000;
    private static final int PAGE = 50;
    private static final Form NEW = Form.of(Map.of("perYear", "4"));
    private static final TableShape PERIODS = TableShape.sortedBy("-days", "name", "state", "-payees")
            .filteredBy("state");
    private static final Map<String, Comparator<Listed>> ORDERS = Map.of(
            "days", Comparator.comparing(one -> one.period().from()),
            "name", Comparator.comparing(one -> Periods.nameKey(one.period().name())),
            "state", Comparator.comparing(one -> one.period().state()),
            "payees", Comparator.comparing(Listed::payees));
    private final OpenPeriods open;
    private final ReadPeriods periods;
    private final Words words;

    PeriodsPage(OpenPeriods open, ReadPeriods periods, Words words) {
        this.open = open;
        this.periods = periods;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        return shown(PERIODS.read("/comp/periods", parameters), NEW, model);
    }

    private String shown(TableState table, Form form, Model model) {
        List<Listed> all = periods.listed(MOST);
        String state = table.filter("state");
        model.addAttribute("table", table).addAttribute("none", all.isEmpty())
                .addAttribute("slice", Slice.of(all.stream()
                        .filter(one -> state == null || one.period().state().code().equals(state)).toList(), ORDERS,
                        table, PAGE))
                .addAttribute("states", Stream.of(Period.State.values()).map(Period.State::code).toList())
                .addAttribute("form", form)
                .addAttribute("perYear", Stream.of("12", "4", "2", "1")
                        .map(number -> new Choice(number, number)).toList());
        return "comp/periods";
    }

    @PostMapping
    String openPeriod(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String perYear,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            Period period = open.open(name, EnteredDay.read("from", from), EnteredDay.read("to", to), number(perYear));
            return "redirect:/comp/periods/" + period.id() + "?done=period-opened";
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "periods.");
            response.setStatus(refused.status());
            return shown(PERIODS.read("/comp/periods", Map.of()), form, model);
        }
    }

    /** What is none of those offered, the period itself refuses. */
    private static int number(String written) {
        return written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }
}
