package dev.leadwell.kit.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** What an exception means to a client, in our words. */
public final class Translation {

    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    /** What an exclusion constraint answers to the second of two that overlap. */
    private static final String OVERLAPS = "23P01";
    /** Classes: connection, rollback, resources, state of an object (locks), operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Translation() {}

    static ProblemException of(Exception thrown) {
        ProblemException own = cause(thrown, ProblemException.class);
        if (own != null) {
            return own;
        }
        return switch (thrown) {
            case HttpMessageNotReadableException e -> UnreadableBody.problem(cause(e, JacksonException.class));
            case MethodArgumentNotValidException e -> ProblemException.invalid(faults(e.getBindingResult()));
            case HandlerMethodValidationException e -> invalid(e);
            case TypeMismatchException e -> mismatch(e);
            case MissingRequestValueException e -> ProblemException.badRequest(
                    Wording.of("problem.something-missing"),
                    FieldFault.of(missing(e), null, Wording.of("problem.missing")));
            case MaxUploadSizeExceededException e -> ProblemException.tooLarge(e.getMaxUploadSize() > 0
                    ? Wording.of("problem.limit.upload-bytes", e.getMaxUploadSize())
                    : Wording.of("problem.limit.upload"));
            case MultipartException e -> ProblemException.badRequest(Wording.of("problem.unreadable-upload"));
            case AccessDeniedException e -> ProblemException.forbidden(Wording.of("problem.forbidden"));
            case DataAccessException e -> database(e);
            case TransactionException e -> away(e);
            case InvalidParameterException e -> ProblemException.badRequest(Wording.of("problem.unreadable-form"));
            case ErrorResponse e -> ofStatus(e.getStatusCode().value()).withHeaders(e.getHeaders());
            default -> unexpected(thrown);
        };
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 400 -> ProblemException.badRequest(Wording.of("problem.bad-request"));
            case 403 -> ProblemException.forbidden(Wording.of("problem.forbidden"));
            case 404 -> ProblemException.of(404, "not-found", Wording.of("problem.title.not-found"),
                    Wording.of("problem.no-such-address"));
            case 405 -> titled(405, "method-not-allowed");
            case 406 -> titled(406, "not-acceptable");
            case 413 -> ProblemException.tooLarge(Wording.of("problem.limit.address"));
            case 415 -> titled(415, "unsupported-media-type");
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known != null && known.is4xxClientError()
                        ? ProblemException.of(status, "refused", Wording.text(known.getReasonPhrase()),
                                Wording.of("problem.refused"))
                        : failure();
            }
        };
    }

    static ProblemException ofContainer(int status) {
        return switch (status) {
            case 400 -> ProblemException.badRequest(Wording.of("problem.unreadable-header"));
            case 501, 505 -> titled(status, "not-spoken");
            default -> ofStatus(status);
        };
    }

    private static ProblemException failure() {
        return titled(500, "failure");
    }

    private static ProblemException titled(int status, String type) {
        return ProblemException.of(status, type, Wording.of("problem.title." + type), Wording.of("problem." + type));
    }

    private static ProblemException unexpected(Exception thrown) {
        LOG.error("Unexpected", thrown);
        return failure();
    }

    private static ProblemException away(Exception thrown) {
        LOG.warn("The database is away: {}", thrown.toString());
        return ProblemException.unavailable(Wording.of("problem.database-away"), Duration.ofSeconds(2));
    }

    /** Whether it goes away by itself, so that the same is worth trying again: something is not there or in the way. */
    public static boolean passes(Throwable thrown) {
        return switch (thrown) {
            case ProblemException told -> told.status() == 503;
            case TransactionException e -> true;
            case DataAccessException e -> passes(e, sqlState(e));
            default -> false;
        };
    }

    /** Spring takes class 54, a program limit, for a resource that is away; it stays exceeded. */
    private static boolean passes(DataAccessException e, String state) {
        return !state.startsWith("54")
                && (e instanceof TransientDataAccessException || e instanceof ConcurrencyFailureException
                        || e instanceof DataAccessResourceFailureException
                        || e instanceof RecoverableDataAccessException
                        || PASSING.contains(state.length() < 2 ? "" : state.substring(0, 2)));
    }

    private static String sqlState(DataAccessException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }

    private static ProblemException database(DataAccessException e) {
        String state = sqlState(e);
        if (e instanceof DuplicateKeyException || state.equals(OVERLAPS)) {
            // What the database says of it quotes the values.
            LOG.warn("Written twice: {}", state);
            LOG.debug("Written twice", e);
            return ProblemException.conflict("already-there", Wording.of("problem.already-there"));
        }
        if (state.equals("22P02") && String.valueOf(e.getMessage()).contains("uuid")) {
            // Ids are read before they come here: the policy's setting is empty, outside a transaction of a tenant.
            return unexpected(e);
        }
        if (state.startsWith("22")) {
            LOG.warn("A value cannot be stored: {}", state);
            LOG.debug("A value cannot be stored", e);
            return ProblemException.badRequest(Wording.of("problem.unstorable"));
        }
        return passes(e, state) ? away(e) : unexpected(e);
    }

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

    private static ProblemException mismatch(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : e.getPropertyName() == null ? "parameter" : e.getPropertyName();
        Wording fault = expected(e.getRequiredType());
        return ProblemException.badRequest(Wording.of("problem.field", name, fault),
                FieldFault.of(name, e.getValue(), fault));
    }

    private static String missing(MissingRequestValueException e) {
        return switch (e) {
            case org.springframework.web.bind.MissingServletRequestParameterException p -> p.getParameterName();
            case org.springframework.web.bind.MissingRequestHeaderException h -> h.getHeaderName();
            case org.springframework.web.bind.MissingPathVariableException p -> p.getVariableName();
            case org.springframework.web.bind.MissingRequestCookieException c -> c.getCookieName();
            default -> "value";
        };
    }

    private static List<FieldFault> faults(Errors result) {
        return result.getAllErrors().stream().map(error -> error instanceof FieldError field
                ? FieldFault.of(field.getField(), field.getRejectedValue(), words(error))
                : FieldFault.of(error.getObjectName(), null, words(error))).toList();
    }

    /** A body that breaks its schema is 422, a parameter that does is 400. */
    private static ProblemException invalid(HandlerMethodValidationException e) {
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

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
            each = each.getCause();
        }
        return null;
    }
}
