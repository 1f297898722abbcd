package dev.leadwell.comp.plan.console;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What a component of a kind of measure is called at first, in the reader's language. */
@Component
class MeasureNames implements UnaryOperator<String> {

    private final Words words;

    MeasureNames(Words words) {
        this.words = words;
    }

    @Override
    public String apply(String kind) {
        return words.of(Wording.of("measure." + kind + ".name"));
    }
}
