package dev.leadwell.kit.connection;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.problem.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that no parameter can be read from, or whose value no database keeps. The container reads it when first asked, which for a page that
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
        String query = request.getQueryString();
        String unkept = query == null ? null : QueryText.unkept(query);
        if (unkept == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(new WithoutQuery(request), response, refusal(unkept));
        }
    }

    private static ProblemException refusal(String pair) {
        return ProblemException.badRequest(Wording.of("problem.unkept-parameter"),
                FieldFault.of(pair.substring(0, Math.max(0, pair.indexOf('='))), pair,
                        Wording.of("problem.unkept-value")));
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
}
