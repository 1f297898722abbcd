package dev.leadwell.kit.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** What an exception means to a client, in our words. */
public final class Translation {

    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    private Translation() {}

    static ProblemException of(Exception thrown) {
        ProblemException own = cause(thrown, ProblemException.class);
        if (own != null) {
            return own;
        }
        return switch (thrown) {
            case HttpMessageNotReadableException e -> UnreadableBody.problem(cause(e, JacksonException.class));
            case MethodArgumentNotValidException e -> InputTranslation.invalid(e.getBindingResult());
            case HandlerMethodValidationException e -> InputTranslation.invalid(e);
            case TypeMismatchException e -> InputTranslation.mismatch(e);
            case MissingRequestValueException e -> InputTranslation.missing(e);
            case MaxUploadSizeExceededException e -> ProblemException.tooLarge(e.getMaxUploadSize() > 0
                    ? Wording.of("problem.limit.upload-bytes", e.getMaxUploadSize())
                    : Wording.of("problem.limit.upload"));
            case MultipartException e -> ProblemException.badRequest(Wording.of("problem.unreadable-upload"));
            case AccessDeniedException e -> ProblemException.forbidden(Wording.of("problem.forbidden"));
            case DataAccessException e -> DatabaseTranslation.of(e);
            case TransactionException e -> DatabaseTranslation.away(e);
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

    static ProblemException unexpected(Exception thrown) {
        LOG.error("Unexpected", thrown);
        return failure();
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
