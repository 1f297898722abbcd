package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.RepCadence;
import dev.leadwell.coaching.overview.Sums;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CadencePage {

    static final TableShape CADENCE = TableShape
            .sortedBy("name", "-development", "-review", "-streak", "-owed", "-displaced").filteredBy("of", "q");
    private final Unsettled unsettled;
    private final BranchCadence cadence;

    CadencePage(BranchCadence cadence, Unsettled unsettled) {
        this.unsettled = unsettled;
        this.cadence = cadence;
    }

    /** @param of whose branch, by default the signed-in person's */
    @GetMapping("/coaching/cadence")
    @Allowed(scope = "console", roles = "manager")
    String cadence(@RequestParam(required = false) @Nullable UUID of, @RequestParam Map<String, String> parameters,
            Model model) {
        UUID viewer = Caller.current().person();
        TableState table = CADENCE.read("/coaching/cadence", parameters).checked();
        BranchCadence.View view = cadence.view(viewer, of == null ? viewer : of);
        Rows<BranchCadence.Row> managers = managers(view, table);
        Rows<RepCadence> reps = reps(view.reps(), table);
        model.addAttribute("workingOut", unsettled.any()).addAttribute("view", view).addAttribute("table", table)
                .addAttribute("managers", managers).addAttribute("managersInSum", Sums.ofManagers(managers.all()))
                .addAttribute("reps", reps).addAttribute("repsInSum", Sums.ofReps(reps.all()))
                .addAttribute("own", of == null || of.equals(viewer));
        return "coaching/cadence";
    }

    static Rows<BranchCadence.Row> managers(BranchCadence.View view, TableState table) {
        return Rows.of(named(view.rows(), table, BranchCadence.Row::name), table, Orders.MANAGERS,
                BranchCadence.Row::managerId);
    }

    static Rows<RepCadence> reps(List<RepCadence> rows, TableState table) {
        return Rows.of(named(rows, table, RepCadence::name), table, Orders.REPS, RepCadence::repId);
    }

    /** Those whose names hold what is looked for. */
    static <T> List<T> named(List<T> rows, TableState table, Function<T, String> name) {
        String wanted = Objects.requireNonNullElse(table.filter("q"), "").toLowerCase(Locale.ROOT);
        return rows.stream().filter(row -> name.apply(row).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }
}
