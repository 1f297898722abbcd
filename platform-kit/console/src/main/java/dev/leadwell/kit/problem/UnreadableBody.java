package dev.leadwell.kit.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that is not as its schema says, in our words: the field and the way out. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** @param json null where there was no body to read */
    static ProblemException problem(@Nullable JacksonException json) {
        return switch (json) {
            case null -> ProblemException.badRequest(Wording.of("problem.unreadable-body"));
            case StreamConstraintsException deep -> ProblemException.badRequest(Wording.of("problem.deep-body"),
                    FieldFault.of(place(deep), null, Wording.of("problem.too-deep")));
            case UnrecognizedPropertyException unknown -> fault(unknown, null, Wording.of("problem.unknown-field",
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                            .collect(Collectors.joining(", "))));
            case InvalidFormatException wrong -> isText(wrong)
                    ? fault(wrong, null, Wording.of("problem.unkept-character"))
                    : fault(wrong, wrong.getValue(), InputTranslation.expected(wrong.getTargetType()));
            case MismatchedInputException wrong -> fault(wrong, null, InputTranslation.expected(wrong.getTargetType()));
            case DatabindException wrong -> fault(wrong, null, Wording.of("problem.not-possible"));
            default -> ProblemException.badRequest(Wording.of("problem.not-json"),
                    FieldFault.of(place(json), null, Wording.of("problem.not-as-json")));
        };
    }

    private static boolean isText(InvalidFormatException wrong) {
        return wrong.getTargetType() == String.class && wrong.getValue() instanceof String;
    }

    private static String place(JacksonException json) {
        TokenStreamLocation at = json.getLocation();
        return at == null ? field(json) : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String field(JacksonException json) {
        String path = json.getPath().stream().map(step -> step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName()).collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path.isEmpty() ? "body" : path;
    }

    private static ProblemException fault(DatabindException e, @Nullable Object value, Wording fault) {
        String field = field(e);
        return ProblemException.badRequest(Wording.of("problem.field", field, fault),
                FieldFault.of(field, value, fault));
    }
}
