package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file arrives on disk first, then waits for a place, then is worked on: a slow sender holds nothing but its
 * connection. After security, so that only whoever is known can fill the disk.
 */
@Order(UploadFilter.AFTER_SECURITY)
class UploadFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = 0;
    /** What fits into a few buffers needs no place. */
    private static final int SMALL = 64 * 1024;

    private final Problems problems;
    private final UploadPlaces places;

    UploadFilter(Problems problems, UploadPlaces places) {
        this.problems = problems;
        this.places = places;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return !isFile(request.getContentType()) || length >= 0 && length <= SMALL;
    }

    private static boolean isFile(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return isMultipart(type) || type.startsWith("text/csv") || type.startsWith("text/calendar");
    }

    private static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request.getContentType())) {
            receiveParts(request);
            work(request, response, chain);
            return;
        }
        Object folder = request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        Path file = Files.createTempFile(((File) folder).toPath(), "leadwell-upload-", ".body");
        try {
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            work(new Spooled(request, file), response, chain);
        } catch (IOException e) {
            if (!(e.getCause() instanceof ProblemException told)) {
                throw e;
            }
            problems.write(request, response, told);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The container writes them to disk. What it refuses it refuses again when the handler asks. */
    private static void receiveParts(HttpServletRequest request) {
        try {
            request.getParts();
        } catch (IOException | ServletException | RuntimeException asTheHandlerWillSee) {
            // answered from there, in its words
        }
    }

    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            places.take();
        } catch (ProblemException full) {
            problems.write(request, response, full);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.leave();
        }
    }
}
