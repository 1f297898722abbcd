package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.request.Wants;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What somebody gets who is not signed in: a program 401; a page the way to the sign-in and back; a part of
 * a page 401 and the word to load the page anew, because following a redirect would put a sign-in page into it.
 */
public class SignInFirst implements AuthenticationEntryPoint {

    private final Problems problems;
    private final URI publicAddress;

    public SignInFirst(Problems problems, URI publicAddress) {
        this.problems = problems;
        this.publicAddress = publicAddress;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (Wants.of(request)) {
            case JSON -> problems.write(request, response, unauthenticated());
            case FRAGMENT -> {
                response.setHeader("HX-Redirect", pageOf(request.getHeader("HX-Current-URL")));
                response.setStatus(401);
            }
            case PAGE -> redirect(request, response);
        }
    }

    private static ProblemException unauthenticated() {
        return ProblemException
                .of(401, "unauthenticated", Wording.of("problem.title.unauthenticated"),
                        Wording.of("problem.unauthenticated"))
                .header("WWW-Authenticate", "Bearer");
    }

    /** The cookie belongs to the public address: under another name for this machine one would go in circles. */
    private void redirect(HttpServletRequest request, HttpServletResponse response) {
        boolean elsewhere = !publicAddress.getAuthority().equals(request.getHeader("Host"));
        response.setStatus(302);
        response.setHeader("Location",
                elsewhere && "GET".equals(request.getMethod())
                        ? publicAddress + request.getRequestURI()
                                + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                        : "/oauth2/authorization/leadwell");
    }

    /** Path and query of the page that the part is in, and never another host's. */
    private static String pageOf(@Nullable String address) {
        try {
            URI page = URI.create(address == null ? "/" : address);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
