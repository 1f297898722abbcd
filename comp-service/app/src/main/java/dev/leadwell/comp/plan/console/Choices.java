package dev.leadwell.comp.plan.console;

import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.util.List;

/** What can be chosen in a field, for fragments that know the values alone. */
record Choices(Words words) {

    /** @param beginning of the codes of their wording: {@code "curve."} */
    public List<Choice> of(String beginning, List<String> values) {
        return values.stream().map(value -> new Choice(value, words.of(Wording.of(value.isEmpty()
                ? "plan.choose"
                : beginning + value)))).toList();
    }
}
