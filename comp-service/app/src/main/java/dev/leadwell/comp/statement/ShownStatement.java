package dev.leadwell.comp.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a reader's language and form of numbers; pages, files and the API show the same words.
 *
 * @param total null where there is none; {@code reason} says why
 */
public record ShownStatement(@Nullable String total, String currency, @Nullable String target,
        @Nullable String forLeadership, @Nullable String reason, List<ShownStep> targetSteps,
        List<ShownLine> lines) {

    /**
     * One component's line.
     *
     * @param key names the line within the statement
     * @param formula how the amount came about, up to the rounding
     */
    public record ShownLine(String key, String component, String name, boolean leadership, String outcome,
            String result, String weight, @Nullable String attainment, @Nullable String pays,
            @Nullable String amount, @Nullable String formula, @Nullable String rule, List<ShownStep> steps) {}

    /**
     * One row of an explanation.
     *
     * @param facts how many facts it rests on
     * @param factsText {@code 44 windows}
     */
    public record ShownStep(String key, String label, String text, int facts, @Nullable String factsText,
            @Nullable String href) {}
}
