package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.measure.AuditedWeek;
import dev.leadwell.comp.calculation.measure.SettledWindow;
import dev.leadwell.comp.calculation.statement.StatementInputs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the consoles show a fact. Who may not see it there gets nothing there: a link opens only what may be seen (G5). */
final class FactAddress {

    private final StatementInputs inputs;
    private final Map<String, AuditedWeek> weeks = new HashMap<>();
    private final Map<String, SettledWindow> windows = new HashMap<>();

    FactAddress(StatementInputs inputs) {
        this.inputs = inputs;
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
        return window == null
                ? null
                : "/coaching/windows?managerId=" + inputs.payeeId() + "&repId=" + window.repId() + "&kind="
                        + window.kind() + "&from=" + window.start() + "&to=" + window.end();
    }

    private @Nullable String week(@Nullable AuditedWeek week) {
        return week == null ? null : "/audit/result?week=" + week.start() + "&manager=" + inputs.payeeId();
    }
}
