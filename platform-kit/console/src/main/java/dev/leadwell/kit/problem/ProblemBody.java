package dev.leadwell.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The problem as a client sees it, in JSON (RFC 9457) and in the template's model.
 *
 * @param code which of the reasons that a type has, where it is told by a code; {@code arguments} are its figures
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(String type, String title, int status, String detail, @Nullable String code,
        List<String> arguments, List<Fault> faults, @Nullable String requestId, @Nullable Object current) {

    private static final String TYPES = "urn:leadwell:problem:";

    /** @param message in the reader's language, as is {@code title} and {@code detail} */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(String field, @Nullable Integer line, @Nullable String value, @Nullable String code,
            String message) {}

    static ProblemBody of(ProblemException problem, Words words, Locale language) {
        Wording detail = problem.detail();
        return new ProblemBody(TYPES + problem.type(), words.of(problem.title(), language), problem.status(),
                words.of(detail, language), detail.code(), arguments(detail, words, language),
                problem.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.line(), given(fault, words, language),
                                fault.wording().code(), words.of(fault.wording(), language)))
                        .toList(),
                MDC.get("requestId"), problem.currentState());
    }

    private static @Nullable String given(FieldFault fault, Words words, Locale language) {
        return fault.entries() == null
                ? fault.value()
                : words.of(Wording.of("problem.entries", fault.entries()), language);
    }

    private static List<String> arguments(Wording detail, Words words, Locale language) {
        return detail.arguments().stream().map(argument -> words.forPrograms(argument, language)).toList();
    }

    /** Of a request whose id stands elsewhere than in the log's context. */
    ProblemBody of(String request) {
        return new ProblemBody(type, title, status, detail, code, arguments, faults, request, current);
    }
}
