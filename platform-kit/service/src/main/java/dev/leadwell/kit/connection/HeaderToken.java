package dev.leadwell.kit.connection;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * The bearer token of a request's header, where it is plainly one (RFC 6750, 2.1). What is not is left to Spring
 * Security, which knows how to refuse it; its own look at each token is a regular expression.
 */
final class HeaderToken implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME) && isToken(header)
                ? header.substring(SCHEME.length())
                : others.resolve(request);
    }

    /** Letters, digits and {@code -._~+/}, one at least, then any number of equals signs. */
    private static boolean isToken(String header) {
        int end = header.length();
        while (end > SCHEME.length() && header.charAt(end - 1) == '=') {
            end--;
        }
        for (int at = SCHEME.length(); at < end; at++) {
            if (!isPlain(header.charAt(at))) {
                return false;
            }
        }
        return end > SCHEME.length();
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '-' && letter <= '9'
                || letter == '_' || letter == '~' || letter == '+';
    }
}
