package dev.leadwell.gateway.routing;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Says honestly which part is down, and spares a service that is. Refused connections and 502 to 504 count;
 * a slow answer, an error of its own or a caller who hangs up does not. A 503 of the service's own goes
 * through: it knows better what is wrong. Nothing is sent a second time.
 */
public class Breaker {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final Function<String, CircuitBreaker> breakers;
    private final Problems problems;
    private final Duration rest;

    /** Counts as down, and still has an answer that goes to the caller. */
    static final class AnsweredDown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ServerResponse response;

        AnsweredDown(ServerResponse response) {
            super("down", null, false, false);
            this.response = response;
        }
    }

    /** Carries what went wrong through the breaker, which knows no checked exceptions. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    public Breaker(Function<String, CircuitBreaker> breakers, Problems problems, Duration rest) {
        this.breakers = breakers;
        this.problems = problems;
        this.rest = rest;
    }

    public HandlerFilterFunction<ServerResponse, ServerResponse> of(String service) {
        CircuitBreaker breaker = breakers.apply(service);
        return (request, next) -> {
            try {
                return breaker.executeSupplier(
                        () -> new Passing(attempt(request, next), thrown -> brokeOff(service, request, thrown)));
            } catch (RuntimeException | Error thrown) {
                return answer(service, request, thrown);
            }
        };
    }

    /** What the breaker counts. */
    public static boolean isDown(Throwable thrown) {
        return thrown instanceof AnsweredDown
                || cause(thrown, ConnectException.class) != null
                || cause(thrown, HttpConnectTimeoutException.class) != null;
    }

    private static ServerResponse attempt(ServerRequest request, HandlerFunction<ServerResponse> next) {
        ServerResponse response;
        try {
            response = next.handle(request);
        } catch (Exception e) {
            throw new Failed(e);
        }
        int status = response.statusCode().value();
        if (status >= 502 && status <= 504) {
            throw new AnsweredDown(response);
        }
        return response;
    }

    private ServerResponse answer(String service, ServerRequest request, Throwable thrown) {
        if (thrown instanceof AnsweredDown answered) {
            return withRetryAfter(answered.response, request);
        }
        var own = cause(thrown, ProblemException.class);
        if (own != null) {
            return respond(own);
        }
        Wording part = part(service);
        if (thrown instanceof CallNotPermittedException || isDown(thrown)) {
            return respond(problem(503, "part-down", "down", part)
                    .header(HttpHeaders.RETRY_AFTER, pause()));
        }
        if (cause(thrown, HttpTimeoutException.class) == null) {
            return respond(brokeOff(service, request, thrown));
        }
        LOG.warn("{} {} at {} took too long", request.method(), request.path(), service);
        return respond(unanswered(504, "part-slow", "slow", part, request));
    }

    private ProblemException brokeOff(String service, ServerRequest request, Throwable thrown) {
        if (cause(thrown, IOException.class) == null) {
            LOG.error("{} {} at {} failed here", request.method(), request.path(), service, thrown);
        } else {
            LOG.warn("{} {} at {}: {}", request.method(), request.path(), service, thrown.toString());
        }
        Wording part = part(service);
        return unanswered(502, "part-broke-off", "broke-off", part, request);
    }

    /** The service may have done it or not: says whether sending it again can do it twice. */
    private ProblemException unanswered(int status, String type, String key, Wording part, ServerRequest request) {
        boolean safe = isSafeToRepeat(request);
        String again = safe ? "safe" : request.path().startsWith("/api/") ? "unknown-api" : "unknown";
        var problem = problem(status, type, key, part);
        var whole = ProblemException.of(status, type, problem.title(),
                Wording.of("problem.and", problem.detail(), Wording.of("problem.again." + again)));
        return safe ? whole.header(HttpHeaders.RETRY_AFTER, pause()) : whole;
    }

    private static boolean isSafeToRepeat(ServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD
                || request.headers().firstHeader("Idempotency-Key") != null;
    }

    private ServerResponse withRetryAfter(ServerResponse response, ServerRequest request) {
        if (response.statusCode().value() == 503 || isSafeToRepeat(request)) {
            response.headers().putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(pause()));
        }
        return response;
    }

    private String pause() {
        return Long.toString(Math.max(1, rest.toSeconds()));
    }

    private static Wording part(String service) {
        return Wording.of("part." + service);
    }

    private static ProblemException problem(int status, String type, String key, Wording part) {
        return ProblemException.of(status, type, Wording.of("problem." + key + ".title", part),
                Wording.of("problem." + key + ".detail", part));
    }

    private ServerResponse respond(ProblemException problem) {
        return GatewayServerResponse.status(problem.status()).build((request, response) -> {
            endIfHalfRead(request, response);
            try {
                problems.write(request, response, problem);
            } catch (IOException theCallerIsGone) {
                LOG.debug("Nobody to answer", theCallerIsGone);
            }
            return null;
        });
    }

    /** What is left of a body would be taken for the next request of its connection, which therefore ends. */
    static void endIfHalfRead(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
