package dev.leadwell.gateway.routing;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What goes in besides the request's own headers, and what does not come out: each copied once, since every look at a
 * request's headers goes through all that is wrapped around it.
 *
 * @param publicAddress where the request came in, which is said by us alone
 */
record ServiceHeaders(URI publicAddress) {

    /** Of one connection, and not of what is sent over it. */
    private static final Set<String> OF_A_CONNECTION = Set.of("connection", "keep-alive", "transfer-encoding", "te",
            "trailer", "proxy-authorization", "proxy-authenticate", "upgrade");
    /** The cookie stays at the door; host and length are the client's to say. */
    private static final Set<String> STAY_OUT = Set.of("cookie", "host", "content-length", "forwarded");
    /** Services are never told cookies to set, and the door's own security headers stand alone. */
    private static final Set<String> DOOR_SETS_THEM = Set.of("set-cookie", "server", "content-security-policy",
            "x-content-type-options", "x-frame-options", "x-xss-protection", "referrer-policy", "permissions-policy",
            "strict-transport-security", "cross-origin-opener-policy", "cross-origin-resource-policy", "x-request-id",
            "date", "vary", "accept-ranges");

    HttpHeaders in(ServerRequest request) {
        var headers = new HttpHeaders();
        request.headers().asHttpHeaders().forEach((name, values) -> {
            if (!isIn(name, STAY_OUT)) {
                headers.put(name, values);
            }
        });
        var outside = request.servletRequest();
        // As it came: the framework has put its own reading of the character set into it.
        set(headers, HttpHeaders.CONTENT_TYPE, outside.getHeader(HttpHeaders.CONTENT_TYPE));
        headers.set("X-Forwarded-For", outside.getRemoteAddr());
        headers.set("X-Forwarded-Proto", publicAddress.getScheme());
        headers.set("X-Forwarded-Host", publicAddress.getHost());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        set(headers, "X-Request-Id", MDC.get("requestId"));
        return headers;
    }

    static void out(HttpHeaders from, HttpHeaders to) {
        from.forEach((name, values) -> {
            if (!isIn(name, DOOR_SETS_THEM)) {
                to.put(name, values);
            }
        });
    }

    private static boolean isIn(String name, Set<String> those) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OF_A_CONNECTION.contains(lower) || those.contains(lower);
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    private int port() {
        return publicAddress.getPort() > 0
                ? publicAddress.getPort()
                : "https".equals(publicAddress.getScheme()) ? 443 : 80;
    }
}
