package dev.leadwell.kit.connection;

import dev.leadwell.kit.problem.Problems;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the container refuses before there is a request for anybody to handle, said as we say everything else. */
final class Refusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String ID = "X-Request-Id";

    private final Supplier<Problems> problems;

    Refusals(Supplier<Problems> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = Objects.requireNonNullElseGet(response.getHeader(ID), () -> UUID.randomUUID().toString());
        LOG.info("Refused with {} before it was a request: {}", status, id);
        var refusal = problems.get().ofContainer(status, accepts(request), id);
        try {
            response.setHeader(ID, id);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setContentType(refusal.type());
            response.getReporter().write(refusal.text());
            response.finishResponse();
        } catch (IOException | IllegalStateException nobodyToTell) {
            LOG.debug("Nobody to answer", nobodyToTell);
        }
    }

    /** A header that cannot be read may be the very reason for the refusal. */
    private static String accepts(Request request) {
        try {
            return Objects.requireNonNullElse(request.getHeader("Accept"), "");
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
