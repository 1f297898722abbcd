package dev.leadwell.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What goes in besides the request's own headers, and what does not come out. */
public final class ServiceHeaders {

    private static final Set<String> DOOR_SETS_THEM = Set.of("Set-Cookie", "Server", "Content-Security-Policy",
            "X-Content-Type-Options", "X-Frame-Options", "X-XSS-Protection", "Referrer-Policy", "Permissions-Policy",
            "Strict-Transport-Security", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "X-Request-Id",
            "Date", "Vary", "Accept-Ranges");

    private ServiceHeaders() {}

    /** The cookie stays at the door; where the request came in is said by us alone. */
    public record In(URI publicAddress) implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

        @Override
        public HttpHeaders apply(HttpHeaders original, ServerRequest request) {
            var headers = new HttpHeaders();
            headers.putAll(original);
            headers.remove(HttpHeaders.COOKIE);
            // As it came: the framework has put its own reading of the character set into it.
            String type = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
            if (type != null) {
                headers.set(HttpHeaders.CONTENT_TYPE, type);
            }
            headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
            headers.set("X-Forwarded-Proto", publicAddress.getScheme());
            headers.set("X-Forwarded-Host", publicAddress.getHost());
            headers.set("X-Forwarded-Port", Integer.toString(port()));
            String id = MDC.get("requestId");
            if (id != null) {
                headers.set("X-Request-Id", id);
            }
            return headers;
        }

        private int port() {
            return publicAddress.getPort() > 0
                    ? publicAddress.getPort()
                    : "https".equals(publicAddress.getScheme()) ? 443 : 80;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** Services are never told cookies to set, and the door's own security headers stand alone. */
    public record Out() implements HttpHeadersFilter.ResponseHttpHeadersFilter, Ordered {

        @Override
        public HttpHeaders apply(HttpHeaders original, ServerResponse response) {
            var headers = new HttpHeaders();
            original.forEach((name, values) -> headers.put(name, List.copyOf(values)));
            new TreeSet<>(DOOR_SETS_THEM).forEach(headers::remove);
            return headers;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
