package dev.leadwell.gateway.limits;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Limits each client (a program or a person) and each tenant as a whole, and tells how much is left. */
public class RateLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Allowances allowances;
    private final Problems problems;
    private final GatewaySettings.Limits limits;
    private final String policy;

    /** @param tenant not asked where the client's is used up: then the client's */
    private record Taken(Allowance client, Allowance tenant) {

        boolean granted() {
            return tenant.granted();
        }
    }

    public RateLimit(Allowances allowances, Problems problems, GatewaySettings.Limits limits) {
        this.allowances = allowances;
        this.problems = problems;
        this.limits = limits;
        policy = "\"client\";q=%d;w=60, \"tenant\";q=%d;w=60".formatted(limits.clientPerMinute(),
                limits.tenantPerMinute());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var taken = take();
        if (taken.isEmpty()) {
            return next.handle(request);
        }
        if (!taken.get().granted()) {
            return refuse(taken.get());
        }
        ServerResponse response = next.handle(request);
        tell(response.headers(), taken.get());
        return response;
    }

    /** One request to an operation of the gateway's own. */
    public void count() {
        take().filter(taken -> !taken.granted()).ifPresent(refused -> {
            throw problem(refused);
        });
    }

    private Optional<Taken> take() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
            return Optional.empty();
        }
        String tenant = claims.getClaimAsString("tenant");
        var client = allowances.take("client:" + tenant + ":" + claims.getClaimAsString("sub"),
                limits.clientPerMinute());
        return Optional.of(new Taken(client,
                client.granted() ? allowances.take("tenant:" + tenant, limits.tenantPerMinute()) : client));
    }

    private static ProblemException problem(Taken refused) {
        long wait = Math.max(1, Allowance.seconds(refused.tenant().untilNext()));
        return ProblemException.of(429, "rate-limit", Wording.of("problem.title.rate-limit"),
                Wording.of("problem.rate-limit." + (refused.client().granted() ? "tenant" : "client"),
                        refused.tenant().perMinute(), wait))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    }

    private ServerResponse refuse(Taken refused) {
        var problem = problem(refused);
        return ServerResponse.status(429).headers(headers -> tell(headers, refused))
                .build((servletRequest, servletResponse) -> {
                    problems.write(servletRequest, servletResponse, problem);
                    return null;
                });
    }

    /** The fields of the IETF draft on rate limit headers; the tighter of the two as what is left. */
    private void tell(HttpHeaders headers, Taken taken) {
        Allowance client = taken.client();
        Allowance tenant = taken.tenant();
        boolean tenantIsTighter = tenant.remaining() < client.remaining();
        Allowance tighter = tenantIsTighter ? tenant : client;
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", (tenantIsTighter ? "\"tenant\";r=" : "\"client\";r=") + tighter.remaining() + ";t="
                + Allowance.seconds(tighter.untilFull()));
    }
}
