package dev.leadwell.gateway.routing;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Files on their way to a service stream through and are never held whole; so many at once, of which a tenant has a
 * quarter, so that one that sends slowly keeps nobody else's out.
 */
public class Uploads implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final List<String> FILES = List.of("multipart/", "text/csv", "text/calendar");
    private static final int SHARE_OF_A_TENANT = 4;

    private final Semaphore places;
    private final int ofATenant;
    private final Duration patience;
    private final Problems problems;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param patience how long one waits for a place before it is told to come again */
    public Uploads(int atOnce, Duration patience, Problems problems) {
        this.places = new Semaphore(atOnce, true);
        this.ofATenant = Math.max(1, atOnce / SHARE_OF_A_TENANT);
        this.patience = patience;
        this.problems = problems;
    }

    static boolean isOne(HttpServletRequest request) {
        String sent = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return FILES.stream().anyMatch(sent::startsWith);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!isOne(request.servletRequest())) {
            return next.handle(request);
        }
        String tenant = tenant();
        if (underWay.merge(tenant, 1, Integer::sum) > ofATenant) {
            end(tenant);
            return comeAgain();
        }
        try {
            return inPlace(request, next);
        } finally {
            end(tenant);
        }
    }

    private ServerResponse inPlace(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return comeAgain();
        }
        try {
            return next.handle(request);
        } finally {
            places.release();
        }
    }

    private void end(String tenant) {
        underWay.computeIfPresent(tenant, (name, many) -> many == 1 ? null : many - 1);
    }

    private static String tenant() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? String.valueOf(claims.getClaimAsString("tenant"))
                : "";
    }

    private ServerResponse comeAgain() {
        var problem = ProblemException
                .of(503, "uploads-at-once", Wording.of("problem.uploads.title"), Wording.of("problem.uploads.detail"))
                .header("Retry-After", Long.toString(Math.max(2, patience.toSeconds())));
        return GatewayServerResponse.status(503).build((servletRequest, servletResponse) -> {
            problems.write(servletRequest, servletResponse, problem);
            return null;
        });
    }
}
