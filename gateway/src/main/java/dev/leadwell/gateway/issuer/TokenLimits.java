package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.limits.Allowance;
import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.secret.KeyFile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often an address may ask at the issuer's ends for programs, and how often a client that has shown its secret.
 * Nobody uses up another's limit by naming its id, and the gateway's own renewals are counted nowhere.
 */
public final class TokenLimits {

    private static final Set<String> ENDS = Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");

    private final Allowances allowances;
    private final Problems problems;
    private final byte[] ourselves;

    public TokenLimits(Allowances allowances, Problems problems, KeyFile keyFile) {
        this.allowances = allowances;
        this.problems = problems;
        String own = Clients.CONSOLE + ":" + Clients.consoleSecret(keyFile);
        this.ourselves = ("Basic " + Base64.getEncoder().encodeToString(own.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static boolean isForPrograms(HttpServletRequest request) {
        return ENDS.contains(request.getRequestURI());
    }

    /** Before anybody's secret is looked up. */
    public OncePerRequestFilter perAddress(long perMinute) {
        return new Limit(perMinute) {
            @Override
            String key(HttpServletRequest request) {
                return isOurselves(request) ? "" : "token-address:" + request.getRemoteAddr();
            }
        };
    }

    /** Once the client has shown its secret. */
    public OncePerRequestFilter perClient(long perMinute) {
        return new Limit(perMinute) {
            @Override
            String key(HttpServletRequest request) {
                return SecurityContextHolder.getContext()
                        .getAuthentication() instanceof OAuth2ClientAuthenticationToken client
                        && client.isAuthenticated() && !Clients.CONSOLE.equals(client.getName())
                                ? "token-client:" + client.getName()
                                : "";
            }
        };
    }

    private boolean isOurselves(HttpServletRequest request) {
        String said = request.getHeader("Authorization");
        return said != null && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), ourselves);
    }

    private abstract class Limit extends OncePerRequestFilter {
        private final long perMinute;

        Limit(long perMinute) {
            this.perMinute = perMinute;
        }

        /** Empty for who is not counted. */
        abstract String key(HttpServletRequest request);

        /** One a kind in a chain: the usual name is the class's, which both share. */
        @Override
        protected String getAlreadyFilteredAttributeName() {
            return getClass().getName() + ".done";
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String key = isForPrograms(request) ? key(request) : "";
            Allowance allowance = key.isEmpty() ? null : allowances.take(key, perMinute);
            if (allowance == null || allowance.granted()) {
                chain.doFilter(request, response);
                return;
            }
            long wait = Math.max(1, allowance.untilNext().toSeconds());
            problems.write(request, response, ProblemException.of(429, "rate-limit",
                    Wording.of("problem.title.rate-limit"), Wording.of("problem.token-limit", perMinute, wait))
                    .header("Retry-After", Long.toString(wait)));
        }
    }
}
