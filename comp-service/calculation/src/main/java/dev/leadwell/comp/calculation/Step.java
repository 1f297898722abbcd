package dev.leadwell.comp.calculation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of an explanation: a sentence of the wording named by {@code key}, with its figures, and the facts behind it.
 *
 * @param key such as {@code adherence.kept}
 * @param values figures and dates by name, as exact text
 * @param facts in their natural order
 */
public record Step(String key, Map<String, String> values, List<FactRef> facts) {

    public Step {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        facts = facts.stream().sorted().toList();
    }

    public static Step of(String key, Map<String, String> values) {
        return new Step(key, values, List.of());
    }
}
