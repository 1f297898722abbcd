package dev.leadwell.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the token that goes on to the services; a session without one is nobody's. */
public class TokenOfSession extends OncePerRequestFilter {

    private static final String TOKEN = TokenOfSession.class.getName();

    private final AccessTokens tokens;
    private final JwtDecoder decoder;

    public TokenOfSession(AccessTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(TOKEN));
    }

    /** What the sign-in said about the person, beyond what the token says. */
    public static Optional<OidcUser> person(HttpServletRequest request) {
        return Optional.ofNullable((OidcUser) request.getAttribute(OidcUser.class.getName()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext()
                        .getAuthentication() instanceof OAuth2AuthenticationToken signedIn) {
            SecurityContextHolder.clearContext();
            tokens.of(session.getId(), session.getAttribute(SessionTokens.ATTRIBUTE))
                    .ifPresentOrElse(token -> goOnAs(token, signedIn, request), session::invalidate);
        }
        chain.doFilter(request, response);
    }

    /** From here on the person is who the token says, here as in the services. */
    private void goOnAs(String token, OAuth2AuthenticationToken signedIn, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(decoder.decode(token), List.of(), signedIn.getName()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(TOKEN, token);
        request.setAttribute(OidcUser.class.getName(), signedIn.getPrincipal());
    }
}
