package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.BranchTeams;
import dev.leadwell.audit.result.BranchTeams.Edge;
import dev.leadwell.audit.result.BranchTeams.Order;
import dev.leadwell.audit.result.BranchTeams.Place;
import dev.leadwell.audit.result.BranchTeams.Wanted;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Days;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the table of teams asks for.
 *
 * @param asOf null for today
 * @param from where the page begins or ends; null for the first
 */
record TeamQuestion(Wanted wanted, @Nullable LocalDate asOf, @Nullable Edge from) {

    static final String NAME = "q";
    static final String VERDICT = "verdict";
    static final String AS_OF = "asOf";
    static final TableShape SHAPE = TableShape.sortedBy("-now", "name", "people", "-share").filteredBy(NAME, VERDICT,
            AS_OF);
    static final List<Verdict> VERDICTS = Stream.of(Verdict.values()).filter(Verdict::counts).toList();
    private static final int LONGEST_VALUE = 40;

    /** Whatever cannot be looked for is said at once. */
    static TeamQuestion of(TableState table) {
        List<FieldFault> faults = new ArrayList<>();
        Verdict verdict = verdict(table.filter(VERDICT), faults);
        LocalDate asOf = day(table.filter(AS_OF), faults);
        table.checked();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Order order = Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        return new TeamQuestion(new Wanted(order, table.descending(), table.filter(NAME), verdict), asOf,
                edge(table));
    }

    private static @Nullable Verdict verdict(@Nullable String code, List<FieldFault> faults) {
        Verdict found = VERDICTS.stream().filter(verdict -> verdict.code().equals(code)).findFirst().orElse(null);
        if (code != null && found == null) {
            faults.add(FieldFault.of(VERDICT, code, Wording.of("refused.verdict")));
        }
        return found;
    }

    private static @Nullable LocalDate day(@Nullable String text, List<FieldFault> faults) {
        try {
            return text == null ? null : Days.of(text);
        } catch (DateTimeException e) {
            faults.add(FieldFault.of(AS_OF, text, Wording.of("refused.no-such-day")));
            return null;
        }
    }

    private static @Nullable Edge edge(TableState table) {
        String before = table.before();
        String cursor = before == null ? table.after() : before;
        return cursor == null ? null : new Edge(Cursors.decode(cursor, 3, TeamQuestion::place), before != null);
    }

    private static Place place(List<String> parts) {
        if (parts.getFirst().length() > LONGEST_VALUE || !parts.getFirst().matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException(parts.getFirst());
        }
        return new Place(new BigDecimal(parts.get(0)), parts.get(1), UUID.fromString(parts.get(2)));
    }

    static String cursor(BranchTeams.Line line) {
        return Cursors.encode(line.value().toPlainString(), line.name(), line.managerId().toString());
    }
}
