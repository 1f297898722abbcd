package dev.leadwell.gateway.limits;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
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

    public RateLimit(Allowances allowances, Problems problems, GatewaySettings.Limits limits) {
        this.allowances = allowances;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
            return next.handle(request);
        }
        String tenant = claims.getClaimAsString("tenant");
        var client = allowances.take("client:" + tenant + ":" + claims.getClaimAsString("sub"),
                limits.clientPerMinute());
        var all = client.granted() ? allowances.take("tenant:" + tenant, limits.tenantPerMinute()) : client;
        if (!all.granted()) {
            return refuse(client.granted() ? "tenant" : "client", client, all);
        }
        ServerResponse response = next.handle(request);
        tell(response.headers(), client, all);
        return response;
    }

    private ServerResponse refuse(String whose, Allowance client, Allowance refused) {
        long wait = Math.max(1, Allowance.seconds(refused.untilNext()));
        var problem = ProblemException.of(429, "rate-limit",
                Wording.of("problem.title.rate-limit"),
                Wording.of("problem.rate-limit." + whose, refused.perMinute(), wait))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return ServerResponse.status(429).headers(headers -> tell(headers, client, refused))
                .build((servletRequest, servletResponse) -> {
                    problems.write(servletRequest, servletResponse, problem);
                    return null;
                });
    }

    /** The fields of the IETF draft on rate limit headers; the tighter of the two as what is left. */
    private void tell(HttpHeaders headers, Allowance client, Allowance tenant) {
        boolean tenantIsTighter = tenant.remaining() < client.remaining();
        Allowance tighter = tenantIsTighter ? tenant : client;
        headers.set("RateLimit-Policy", "\"client\";q=%d;w=60, \"tenant\";q=%d;w=60"
                .formatted(limits.clientPerMinute(), limits.tenantPerMinute()));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(tenantIsTighter ? "tenant" : "client",
                tighter.remaining(), Allowance.seconds(tighter.untilFull())));
    }
}
