package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts behind a line, in a stable order, each with where it is shown. */
public final class StatementFacts {

    private StatementFacts() {}

    /** @param step the row of the explanation that it stands behind */
    public record Fact(String step, FactRef ref, @Nullable String address) {}

    /** @param step only of this row; null for all */
    public static List<Fact> of(ReadStatement read, String component, @Nullable String step) {
        StatementDocument document = read.calculated().orElseThrow(() -> ProblemException.notFound("line"));
        List<Line> lines = document.result().lines().stream()
                .filter(line -> line.component().id().equals(component)).toList();
        if (lines.isEmpty()) {
            throw ProblemException.notFound("line");
        }
        FactAddress address = new FactAddress(document.inputs(), read.factsSeen());
        List<Fact> facts = new ArrayList<>();
        for (Step each : lines.getFirst().measured().steps()) {
            if (step == null || step.equals(each.key())) {
                each.facts().forEach(ref -> facts.add(new Fact(each.key(), ref, address.of(ref))));
            }
        }
        return facts;
    }
}
