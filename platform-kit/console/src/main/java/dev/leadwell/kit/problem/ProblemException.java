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
    private final String title;
    private final String detail;
    private final transient List<FieldFault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient @Nullable Object currentState;

    /** @param type a slug that stays: {@code stale-version} */
    public ProblemException(int status, String type, String title, String detail, List<FieldFault> faults) {
        super(title + ": " + detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    public static ProblemException notFound(String what) {
        return of(404, "not-found", "Not found", "There is no " + what + " here. Check the address or the id.");
    }

    public static ProblemException invalid(List<FieldFault> faults) {
        String detail = faults.size() == 1
                ? faults.getFirst().message()
                : faults.size() + " values need to be put right.";
        return new ProblemException(422, "invalid", "Not acceptable as it is", detail, faults);
    }

    public static ProblemException invalid(String field, @Nullable Object value, String message) {
        return invalid(List.of(FieldFault.of(field, value, message)));
    }

    public static ProblemException badRequest(String detail, FieldFault... faults) {
        return new ProblemException(400, "bad-request", "Request not understood", detail, List.of(faults));
    }

    public static ProblemException conflict(String type, String detail) {
        return of(409, type, "In conflict with what is there", detail);
    }

    public static ProblemException forbidden(String detail) {
        return of(403, "forbidden", "Not allowed", detail);
    }

    /** Somebody else changed it meanwhile: the answer holds what is there now. */
    public static ProblemException stale(@Nullable Object currentState, String etag) {
        ProblemException problem = of(412, "stale-version", "Changed by somebody else meanwhile",
                "Look at the current state in this answer, and send your change again with its ETag in If-Match.");
        problem.currentState = currentState;
        return problem.header("ETag", etag);
    }

    public static ProblemException tooLarge(String limit) {
        return of(413, "too-large", "Too large", "The limit is " + limit + ". Send less at once.");
    }

    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return of(503, "unavailable", "Not available at the moment", detail)
                .header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    public static ProblemException of(int status, String type, String title, String detail) {
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

    public String title() {
        return title;
    }

    public String detail() {
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
