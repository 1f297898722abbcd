package dev.leadwell.kit.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a parameter or a field of a body, by its name. */
final class InputTranslation {

    private InputTranslation() {}

    static Wording expected(@Nullable Class<?> type) {
        if (type == null) {
            return Wording.of("problem.expected.other");
        }
        if (type.isEnum()) {
            return Wording.of("problem.expected.one-of", Arrays.stream(type.getEnumConstants()).map(String::valueOf)
                    .collect(Collectors.joining(", ")));
        }
        return Wording.of("problem.expected." + switch (type.getSimpleName()) {
            case "UUID" -> "uuid";
            case "LocalDate" -> "date";
            case "LocalTime" -> "time";
            case "Instant", "OffsetDateTime" -> "instant";
            case "Integer", "int", "Long", "long", "BigInteger" -> "whole-number";
            case "BigDecimal", "Double", "double", "Float", "float" -> "number";
            case "Boolean", "boolean" -> "boolean";
            case "String" -> "text";
            case "List", "ArrayList", "Set", "LinkedHashSet" -> "list";
            default -> "other";
        });
    }

    static ProblemException mismatch(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : e.getPropertyName() == null ? "parameter" : e.getPropertyName();
        Wording fault = expected(e.getRequiredType());
        return ProblemException.badRequest(Wording.of("problem.field", name, fault),
                FieldFault.of(name, e.getValue(), fault));
    }

    static ProblemException missing(MissingRequestValueException e) {
        return ProblemException.badRequest(Wording.of("problem.something-missing"),
                FieldFault.of(missingName(e), null, Wording.of("problem.missing")));
    }

    private static String missingName(MissingRequestValueException e) {
        return switch (e) {
            case MissingServletRequestParameterException p -> p.getParameterName();
            case MissingRequestHeaderException h -> h.getHeaderName();
            case MissingPathVariableException p -> p.getVariableName();
            case MissingRequestCookieException c -> c.getCookieName();
            default -> "value";
        };
    }

    static ProblemException invalid(Errors body) {
        return ProblemException.invalid(faults(body));
    }

    private static List<FieldFault> faults(Errors result) {
        return result.getAllErrors().stream().map(error -> error instanceof FieldError field
                ? FieldFault.of(field.getField(), field.getRejectedValue(), words(error))
                : FieldFault.of(error.getObjectName(), null, words(error))).toList();
    }

    /** A body that breaks its schema is 422, a parameter that does is 400. */
    static ProblemException invalid(HandlerMethodValidationException e) {
        var ofBody = new ArrayList<FieldFault>();
        var ofParameters = new ArrayList<FieldFault>();
        for (ParameterValidationResult one : e.getParameterValidationResults()) {
            if (one instanceof ParameterErrors body) {
                ofBody.addAll(faults(body));
            } else {
                String name = String.valueOf(one.getMethodParameter().getParameterName());
                one.getResolvableErrors().forEach(error -> ofParameters.add(FieldFault.of(name, one.getArgument(),
                        words(error))));
            }
        }
        return ofParameters.isEmpty()
                ? ProblemException.invalid(ofBody)
                : ProblemException.badRequest(Wording.of("problem.parameter"),
                        ofParameters.toArray(FieldFault[]::new));
    }

    private static Wording words(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return field.contains(TypeMismatchException.class)
                    ? expected(field.unwrap(TypeMismatchException.class).getRequiredType())
                    : Wording.of("problem.expected.other");
        }
        String message = error.getDefaultMessage();
        return message == null || message.contains("Exception")
                ? Wording.of("problem.unacceptable")
                : Wording.text(message);
    }
}
