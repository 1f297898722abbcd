package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.kit.console.Format;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences of an explanation in a reader's language. Wording names its figures, {@code {count} kept}, so that every
 * language puts them where it wants.
 */
final class Words {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DAYS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{4}-[0-9]{2}-[0-9]{2})+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+((\\.|/)[0-9]+)?");
    private static final String CAUSE = "cause.";
    private final UnaryOperator<String> sentences;
    private final Format format;
    private final ExactText exact;

    /** @param sentences by their code, in the reader's language */
    Words(UnaryOperator<String> sentences, Format format) {
        this.sentences = sentences;
        this.format = format;
        this.exact = new ExactText(format);
    }

    ExactText exact() {
        return exact;
    }

    Format format() {
        return format;
    }

    String of(String code, Map<String, String> values) {
        String text = sentences.apply(code);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", shown(value.getValue()));
        }
        return text;
    }

    String of(String code) {
        return of(code, Map.of());
    }

    /**
     * What a step says: {@code 2 missed · 1 displaced}.
     *
     * @param code of its label
     */
    String text(String code, Step step) {
        Map<String, String> values = new TreeMap<>(step.values());
        String causes = step.values().entrySet().stream().filter(value -> value.getKey().startsWith(CAUSE))
                .map(value -> shown(value.getValue()) + " " + of(value.getKey())).collect(Collectors.joining(" · "));
        values.put("causes", causes);
        String text = of(code + ".text", values);
        boolean opening = !step.values().getOrDefault("opening", "0").equals("0");
        return opening ? text + " " + of("step.opening", step.values()) : text;
    }

    private String shown(String value) {
        if (DAY.matcher(value).matches()) {
            return format.date(LocalDate.parse(value));
        }
        if (DAYS.matcher(value).matches()) {
            return Arrays.stream(value.split(" ")).map(day -> format.date(LocalDate.parse(day)))
                    .collect(Collectors.joining(", "));
        }
        return NUMBER.matcher(value).matches() ? exact.number(Fraction.parse(value)) : value;
    }
}
