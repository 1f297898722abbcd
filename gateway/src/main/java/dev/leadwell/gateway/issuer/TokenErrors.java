package dev.leadwell.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What is wrong at the issuer's ends for programs, as RFC 6749 has it and in words of our own alone. */
public class TokenErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    private static final Set<String> KNOWN = Set.of(OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_SCOPE,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
            OAuth2ErrorCodes.UNSUPPORTED_TOKEN_TYPE);

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refused) throws IOException {
        String code = refused instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "";
        if (OAuth2ErrorCodes.INVALID_CLIENT.equals(code)) {
            commence(request, response, refused);
        } else {
            write(response, 400, KNOWN.contains(code) ? code : OAuth2ErrorCodes.INVALID_REQUEST, switch (code) {
                case OAuth2ErrorCodes.INVALID_SCOPE -> "The client may not have one of these scopes.";
                case OAuth2ErrorCodes.INVALID_GRANT -> "What was sent for a token is expired, used up or not yours.";
                case OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE -> "Programs use grant_type=client_credentials.";
                case OAuth2ErrorCodes.UNAUTHORIZED_CLIENT -> "The client may not have tokens in this way.";
                default -> "A parameter is missing, comes twice or cannot be read.";
            });
        }
    }

    /** Whoever cannot show which client it is gets 401, whatever is wrong with what it sent; a code that is no good is not. */
    public void refuseClient(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refused) throws IOException {
        if (refused instanceof OAuth2AuthenticationException oauth
                && OAuth2ErrorCodes.INVALID_GRANT.equals(oauth.getError().getErrorCode())) {
            onAuthenticationFailure(request, response, refused);
        } else {
            commence(request, response, refused);
        }
    }

    /** Nobody said who asks, or somebody who is not known or whose secret is another. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"leadwell\"");
        write(response, 401, OAuth2ErrorCodes.INVALID_CLIENT,
                "Send client id and secret of a registered program, by HTTP Basic or as client_id and client_secret.");
    }

    private static void write(HttpServletResponse response, int status, String code, String words)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write("{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, words)
                .getBytes(StandardCharsets.UTF_8));
    }
}
