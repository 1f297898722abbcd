package dev.leadwell.comp.period;

import dev.leadwell.kit.problem.Wording;
import java.util.stream.Stream;

/** Several sentences, one behind the other. */
final class Sentences {

    private Sentences() {}

    static Wording of(Stream<Wording> sentences) {
        return sentences.reduce((before, next) -> Wording.of("refused.both", before, next)).orElseThrow();
    }
}
