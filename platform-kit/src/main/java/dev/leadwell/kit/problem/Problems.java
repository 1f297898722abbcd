package dev.leadwell.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the client can read it: JSON for programs, the page {@code frame/problem} for browsers. */
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "urn:leadwell:problem:";

    private final JsonMapper json;
    private final ObjectProvider<ViewResolver> views;

    Problems(JsonMapper json, ObjectProvider<ViewResolver> views) {
        this.json = json;
        this.views = views;
    }

    /** The problem as a client sees it, in JSON and in the template's model. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(String type, String title, int status, String detail, List<FieldFault> faults,
            @Nullable String requestId, @Nullable Object current) {

        static Body of(ProblemException problem) {
            return new Body(TYPES + problem.type(), problem.title(), problem.status(), problem.detail(),
                    problem.faults(), MDC.get("requestId"), problem.currentState());
        }
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (wantsPage(request)) {
            writePage(request, response, Body.of(problem));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(Body.of(problem)));
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && !path.startsWith("/actuator/")
                && (request.getHeader("HX-Request") != null || accept != null && accept.contains("text/html"));
    }

    /** A page that cannot be drawn must not hide the problem. */
    private void writePage(HttpServletRequest request, HttpServletResponse response, Body body) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try {
            for (ViewResolver resolver : views.orderedStream().toList()) {
                View view = resolver.resolveViewName("frame/problem", request.getLocale());
                if (view != null) {
                    view.render(Map.of("problem", body, "fragment", request.getHeader("HX-Request") != null),
                            request, response);
                    return;
                }
            }
        } catch (Exception e) {
            LOG.error("The problem page could not be drawn", e);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setContentType("text/plain;charset=UTF-8");
            String text = "%d %s%n%s%nRequest %s%n".formatted(body.status(), body.title(), body.detail(),
                    body.requestId());
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
