package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.statement.StatementInputs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the consoles show a fact, for whom they show it: a link opens only what may be seen anyway (G5). */
final class FactAddress {

    private final StatementInputs inputs;
    private final boolean seen;
    private final Map<String, AuditedWeek> weeks = new HashMap<>();
    private final Map<String, SettledWindow> windows = new HashMap<>();

    FactAddress(StatementInputs inputs, boolean seen) {
        this.inputs = inputs;
        this.seen = seen;
        inputs.weeks().forEach(week -> weeks.put(week.id(), week));
        inputs.windows().forEach(window -> windows.put(window.id(), window));
    }

    @Nullable
    String of(FactRef fact) {
        return switch (fact.kind()) {
            case "window" -> window(windows.get(fact.id()));
            case "week" -> week(weeks.get(fact.id()));
            case "person" -> "/people/persons/" + fact.id();
            default -> null;
        };
    }

    private @Nullable String window(@Nullable SettledWindow window) {
        return window == null || !seen
                ? null
                : "/coaching/windows?managerId=" + inputs.payeeId() + "&repId=" + window.repId() + "&kind="
                        + window.kind() + "&from=" + window.start() + "&to=" + window.end();
    }

    private @Nullable String week(@Nullable AuditedWeek week) {
        return week == null || !seen ? null : "/audit/result?week=" + week.start() + "&manager=" + inputs.payeeId();
    }
}
