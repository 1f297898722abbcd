package dev.leadwell.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way out for every error: of handlers, of security, of filters and of the container. JSON for
 * programs, the page {@code frame/problem} (model: {@code problem}, {@code fragment}) for browsers.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems implements ErrorController, AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final List<String> OF_A_BODY = List.of("ETag", "Last-Modified", "Content-Disposition",
            "Content-Encoding", "Content-Range", "Accept-Ranges");

    private static final String PLAIN_PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p><p>If you ask for help, name request %s</p><p><a href="/">To Home</a></p>\
            </main></body></html>
            """;

    private final JsonMapper json;
    private final ObjectProvider<ViewResolver> views;
    private final ObjectProvider<LocaleResolver> languages;
    private final Words words;

    Problems(JsonMapper json, ObjectProvider<ViewResolver> views, ObjectProvider<LocaleResolver> languages,
            Words words) {
        this.json = json;
        this.views = views;
        this.languages = languages;
        this.words = words;
    }

    @ExceptionHandler
    void onException(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return;
        }
        if (response.isCommitted()) {
            // The container then cuts the connection: half an answer must not be taken for a whole one.
            LOG.warn("An answer broke off: {}", thrown.toString());
            throw thrown;
        }
        write(request, response, Translation.of(thrown));
    }

    /** What no handler has seen: thrown by a filter, or refused by the container. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void onError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        write(request, response, switch (thrown) {
            case AuthenticationServiceException e -> ProblemException.unavailable(
                    Wording.of("problem.keys-away"), Duration.ofSeconds(5));
            case Exception e -> Translation.of(e);
            case null, default -> Translation.ofStatus(status instanceof Integer code ? code : 404);
        });
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean sent = request.getHeader("Authorization") != null;
        write(request, response, ProblemException.of(401, "unauthenticated",
                Wording.of("problem.title.unauthenticated"),
                Wording.of(sent ? "problem.token-refused" : "problem.unauthenticated"))
                .header("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(request, response, Translation.of(refused));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        // What was said of the answer that this one takes the place of.
        response.setContentLengthLong(-1);
        OF_A_BODY.forEach(name -> response.setHeader(name, null));
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        Locale language = language(request);
        response.setHeader("Content-Language", language.toLanguageTag());
        ProblemBody body = ProblemBody.of(problem, words, language);
        if (!wantsPage(request)) {
            writeText(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(body));
        } else if (!writePage(request, response, body, language)) {
            writeText(response, "text/plain", "%d %s%n%s%nRequest %s%n".formatted(body.status(), body.title(),
                    body.detail(), body.requestId()));
        }
    }

    /** Of a refusal, where no handler, filter or view has a part in it. */
    public record Text(String type, String text) {}

    /** What the container refuses by itself: nothing of what was sent is in it. */
    public Text ofContainer(int status, String accepts, String requestId) {
        ProblemException problem = Translation.ofContainer(status);
        var body = ProblemBody.of(problem, words, Locale.ENGLISH).of(requestId);
        return accepts.contains("text/html")
                ? new Text("text/html;charset=UTF-8", PLAIN_PAGE.formatted(body.title(), body.title(), body.detail(),
                        requestId))
                : new Text(MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(body));
    }

    /** Filters answer before anybody has asked for the language. */
    private Locale language(HttpServletRequest request) {
        LocaleResolver resolver = languages.getIfAvailable();
        return resolver == null ? Locale.ENGLISH : resolver.resolveLocale(request);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && !path.startsWith("/actuator/")
                && (request.getHeader("HX-Request") != null || accept != null && accept.contains("text/html"));
    }

    /** A page that cannot be drawn must not hide the problem. */
    private boolean writePage(HttpServletRequest request, HttpServletResponse response, ProblemBody body,
            Locale language) {
        // Outermost filters answer before Spring knows of the request; views look it up there.
        boolean early = RequestContextHolder.getRequestAttributes() == null;
        if (early) {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        }
        try {
            for (ViewResolver resolver : views.orderedStream().toList()) {
                View view = resolver.resolveViewName("frame/problem", language);
                if (view != null) {
                    response.setContentType("text/html;charset=UTF-8");
                    // The form that asked stays as it is; the problem stands above it.
                    response.setHeader("HX-Retarget", "#problem");
                    response.setHeader("HX-Reswap", "innerHTML");
                    response.setHeader("HX-Reselect", "unset");
                    view.render(Map.of("problem", body, "fragment", request.getHeader("HX-Request") != null),
                            request, response);
                    return true;
                }
            }
        } catch (Exception e) {
            LOG.error("The problem page could not be drawn", e);
        } finally {
            if (early) {
                RequestContextHolder.resetRequestAttributes();
            }
        }
        return response.isCommitted();
    }

    /** A handler may have taken the writer before it failed. */
    private static void writeText(HttpServletResponse response, String type, String text) throws IOException {
        response.resetBuffer();
        response.setContentType(type);
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException writerTaken) {
            response.getWriter().write(text);
        }
    }
}
