package dev.leadwell.kit.connection;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that no parameter can be read from. The container reads it when first asked, which for a page that
 * takes no parameter is the frame around it: half drawn, a 500.
 */
final class ReadableQuery extends OncePerRequestFilter {

    private final Problems problems;

    ReadableQuery(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            problems.write(new WithoutQuery(request), response, ProblemException.badRequest(
                    "The query cannot be read: its values must be percent-encoded UTF-8."));
        }
    }

    /** For the page that says so, whose frame asks for a parameter. */
    private static final class WithoutQuery extends HttpServletRequestWrapper {
        WithoutQuery(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }
    }

    static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            char each = query.charAt(i);
            if (each != '%') {
                bytes.write(each);
                continue;
            }
            int one = i + 2 < query.length() ? hex(query, i + 1) : -1;
            if (one < 0) {
                return false;
            }
            bytes.write(one);
            i += 2;
        }
        return isUtf8(bytes.toByteArray());
    }

    /** Two digits; below zero where they are none. */
    private static int hex(String query, int at) {
        int high = Character.digit(query.charAt(at), 16);
        int low = Character.digit(query.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
