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
            case null -> ProblemException.badRequest("The body is missing or cannot be read.");
            case StreamConstraintsException deep -> ProblemException.badRequest("The body breaks a limit: nesting 64"
                    + " levels deep, a name 1,000 and a number 100 characters long.",
                    FieldFault.of(place(deep), null, "is nested too deep or too long"));
            case UnrecognizedPropertyException unknown -> fault(unknown, null, "is not known here; known are: "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                            .collect(Collectors.joining(", ")));
            case InvalidFormatException wrong -> isText(wrong)
                    ? fault(wrong, null, "holds a character that cannot be kept: a NUL or half of a surrogate pair")
                    : fault(wrong, wrong.getValue(), Translation.expected(wrong.getTargetType()));
            case MismatchedInputException wrong -> fault(wrong, null, Translation.expected(wrong.getTargetType()));
            case DatabindException wrong -> fault(wrong, null, "is not one of the values that are possible here");
            default -> ProblemException.badRequest("The body is not JSON.", FieldFault.of(place(json), null,
                    "is not as JSON is written"));
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

    private static ProblemException fault(DatabindException e, @Nullable Object value, String message) {
        String field = field(e);
        return ProblemException.badRequest(field + " " + message + ".", FieldFault.of(field, value, message));
    }
}
