package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** First of all: gives the request an id that answers, logs and events carry, and bounds its body. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Problems problems;
    private final DataSize maxBody;
    private final DataSize maxUpload;

    RequestFilter(Problems problems, @Value("${leadwell.web.max-body}") DataSize maxBody,
            @Value("${leadwell.web.max-upload}") DataSize maxUpload) {
        this.problems = problems;
        this.maxBody = maxBody;
        this.maxUpload = maxUpload;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        Object kept = request.getAttribute(HEADER);
        String id = kept != null
                ? kept.toString()
                : given != null && ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        MDC.put("requestId", id);
        try {
            DataSize limit = limit(request.getContentType());
            if (limit != null && request.getContentLengthLong() > limit.toBytes()) {
                problems.write(request, response, tooLarge(limit));
            } else {
                chain.doFilter(limit == null ? request : new Bounded(request, limit), response);
            }
        } finally {
            MDC.remove("requestId");
        }
    }

    /** Parts of a form are bounded by the container; a file as the body itself may be larger than JSON. */
    private @Nullable DataSize limit(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return null;
        }
        return type.startsWith("text/csv") || type.startsWith("text/calendar") ? maxUpload : maxBody;
    }

    private static ProblemException tooLarge(DataSize limit) {
        return ProblemException.tooLarge(Wording.of("problem.limit.body", Long.toString(limit.toKilobytes())));
    }

    /** Counts a body whose length was not said beforehand. */
    private static final class Bounded extends HttpServletRequestWrapper {
        private final DataSize limit;

        Bounded(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedBody(super.getInputStream(), limit.toBytes(), () -> tooLarge(limit));
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
