package dev.leadwell.gateway.routing;

import dev.leadwell.gateway.request.RoutedPaths;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.CountedBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First of all: forgets the headers that only we set, and keeps everybody from reading the body of what is
 * sent on; an upload is counted while it passes.
 */
public class OutsideRequest extends OncePerRequestFilter {

    static final long UPLOAD_LIMIT = 10L << 20;
    private static final Set<String> OURS = Set.of("forwarded", "x-request-id", "traceparent", "tracestate", "baggage",
            "x-real-ip", "x-original-url", "x-rewrite-url", "x-http-method-override");
    /** A part of what is compressed on its way out would be a part of nothing. */
    private static final Set<String> PARTS = Set.of("range", "if-range");
    private static final List<String> OUR_PREFIXES = List.of("x-forwarded-", "x-leadwell-", "leadwell-", "x-tenant");

    private final RoutedPaths routed;

    public OutsideRequest(Set<String> services) {
        this.routed = new RoutedPaths(services);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var outside = new WithoutOurHeaders(request);
        chain.doFilter(routed.contains(request.getRequestURI()) ? new Passing(outside) : outside, response);
    }

    private static boolean ours(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return OURS.contains(name) || PARTS.contains(name) || OUR_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static class WithoutOurHeaders extends HttpServletRequestWrapper {
        WithoutOurHeaders(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return ours(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return ours(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream().filter(name -> !ours(name)).toList());
        }
    }

    /** Whoever asks for a parameter would read the form that a service is to read: there are none here. */
    private static final class Passing extends HttpServletRequestWrapper {
        Passing(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            String type = getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                    ? new CountedBody(super.getInputStream(), UPLOAD_LIMIT,
                            () -> ProblemException.tooLarge(Wording.of("problem.limit.upload-of-10")))
                    : super.getInputStream();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
