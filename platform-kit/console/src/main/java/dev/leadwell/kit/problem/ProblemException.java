package dev.leadwell.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An error that the client is told of: a stable type, what is wrong, and what to do. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Wording title;
    private final transient Wording detail;
    private final transient List<FieldFault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient @Nullable Object currentState;

    /** @param type a slug that stays: {@code stale-version} */
    public ProblemException(int status, String type, Wording title, Wording detail, List<FieldFault> faults) {
        super(title + ": " + detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** @param what in English; bundles have it as {@code thing.what} */
    public static ProblemException notFound(String what) {
        return of(404, "not-found", Wording.of("problem.title.not-found"),
                Wording.of("problem.not-found", Wording.of("thing." + what.replace(' ', '-'))));
    }

    public static ProblemException invalid(List<FieldFault> faults) {
        Wording detail = faults.size() == 1
                ? faults.getFirst().wording()
                : Wording.of("problem.invalid", faults.size());
        return new ProblemException(422, "invalid", Wording.of("problem.title.invalid"), detail, faults);
    }

    public static ProblemException invalid(String field, @Nullable Object value, Wording fault) {
        return invalid(List.of(FieldFault.of(field, value, fault)));
    }

    public static ProblemException badRequest(Wording detail, FieldFault... faults) {
        return new ProblemException(400, "bad-request", Wording.of("problem.title.bad-request"), detail,
                List.of(faults));
    }

    public static ProblemException conflict(String type, Wording detail) {
        return of(409, type, Wording.of("problem.title.conflict"), detail);
    }

    public static ProblemException forbidden(Wording detail) {
        return of(403, "forbidden", Wording.of("problem.title.forbidden"), detail);
    }

    /** Somebody else changed it meanwhile: the answer holds what is there now. */
    public static ProblemException stale(@Nullable Object currentState, String etag) {
        ProblemException problem = of(412, "stale-version", Wording.of("problem.title.stale-version"),
                Wording.of("problem.stale-version"));
        problem.currentState = currentState;
        return problem.header("ETag", etag);
    }

    public static ProblemException tooLarge(Wording limit) {
        return of(413, "too-large", Wording.of("problem.title.too-large"), Wording.of("problem.too-large", limit));
    }

    public static ProblemException unavailable(Wording detail, Duration retryAfter) {
        return of(503, "unavailable", Wording.of("problem.title.unavailable"), detail)
                .header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    public static ProblemException of(int status, String type, Wording title, Wording detail) {
        return new ProblemException(status, type, title, detail, List.of());
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ProblemException withHeaders(HttpHeaders more) {
        more.forEach((name, values) -> header(name, String.join(", ", values)));
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Wording title() {
        return title;
    }

    public Wording detail() {
        return detail;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public @Nullable Object currentState() {
        return currentState;
    }
}
