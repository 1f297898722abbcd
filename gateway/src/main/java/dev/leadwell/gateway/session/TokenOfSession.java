package dev.leadwell.gateway.session;

import dev.leadwell.gateway.request.RoutedPaths;
import dev.leadwell.kit.security.Caller;
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
    private final RoutedPaths routed;
    private final StillHere stillHere;
    private final Departures departures;

    public TokenOfSession(AccessTokens tokens, JwtDecoder decoder, RoutedPaths routed, StillHere stillHere,
            Departures departures) {
        this.tokens = tokens;
        this.decoder = decoder;
        this.routed = routed;
        this.stillHere = stillHere;
        this.departures = departures;
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
            var token = tokens.of(session.getId(), session.getAttribute(SessionTokens.ATTRIBUTE));
            if (token.isPresent() && hasLeft(request, session, token.get())) {
                departures.end(signedIn.getName(), request);
                departures.tell(request, response);
                return;
            }
            token.ifPresentOrElse(good -> goOnAs(good, signedIn, request), session::invalidate);
        }
        chain.doFilter(request, response);
    }

    /** Services say so themselves of what they are asked for. */
    private boolean hasLeft(HttpServletRequest request, HttpSession session, String token) {
        return !routed.contains(request.getRequestURI())
                && stillHere.hasLeft(session.getId(), token, Caller.of(decoder.decode(token)).tenant());
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
