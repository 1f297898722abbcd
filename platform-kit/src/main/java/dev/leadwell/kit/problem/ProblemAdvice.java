package dev.leadwell.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one way out for every error: of handlers, of security, and of the container. */
@Controller
@ControllerAdvice
@AutoConfigureBefore(ErrorMvcAutoConfiguration.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice implements ErrorController, AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void onException(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(thrown instanceof AsyncRequestNotUsableException)) {
            problems.write(request, response, Translation.of(thrown));
        }
    }

    /** What no handler has seen: thrown by a filter, or refused by the container. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void onError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, switch (thrown) {
            case AuthenticationServiceException e -> ProblemException.unavailable(
                    "The keys that sign-ins are checked with cannot be had. Try again shortly.", Duration.ofSeconds(5));
            case Exception e -> Translation.of(e);
            case null, default -> Translation.ofStatus(status instanceof Integer code ? code : 404);
        });
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean sent = request.getHeader("Authorization") != null;
        problems.write(request, response, ProblemException.of(401, "unauthenticated", "Not signed in",
                sent
                        ? "The token is not accepted: it may be expired, or be for somebody else. Get a new one."
                        : "Send a bearer token in the header Authorization, or sign in.")
                .header("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.write(request, response, Translation.of(refused));
    }
}
