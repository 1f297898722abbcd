package dev.leadwell.gateway.routing;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send: an unsafe method with our cookie must come from our own
 * pages. Browsers say so themselves, so that services render plain forms without tokens.
 */
public class CrossSite extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Problems problems;
    private final String publicOrigin;
    private final String cookieName;

    public CrossSite(Problems problems, String publicOrigin, String cookieName) {
        this.problems = problems;
        this.publicOrigin = publicOrigin;
        this.cookieName = cookieName;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || !ambient(request) || sameOrigin(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, ProblemException.of(403, "cross-site",
                    Wording.of("problem.title.cross-site"), Wording.of("problem.cross-site")));
        }
    }

    /** A browser adds the cookie unasked; a bearer token is never added so. Sign-in itself has no cookie yet. */
    private boolean ambient(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/sign-in")) {
            return true;
        }
        Cookie[] cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(cookieName));
    }

    private boolean sameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : publicOrigin.equals(request.getHeader("Origin"));
    }
}
