package dev.leadwell.gateway.session;

import dev.leadwell.gateway.log.SignInLog;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** The last step of a sign-in: whoever has left is refused with a sentence, all others go where they wanted to. */
public final class Admission extends SavedRequestAwareAuthenticationSuccessHandler {

    private final StillHere stillHere;
    private final Departures departures;
    private final JwtDecoder decoder;
    private final SignInLog log;

    public Admission(StillHere stillHere, Departures departures, JwtDecoder decoder, SignInLog log,
            RequestCache wanted) {
        this.stillHere = stillHere;
        this.departures = departures;
        this.decoder = decoder;
        this.log = log;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens) {
            Caller arrived = Caller.of(decoder.decode(tokens.access()));
            if (stillHere.hasLeft(tokens.access(), arrived.tenant())) {
                SecurityContextHolder.clearContext();
                departures.end(authentication.getName(), request);
                log.refused(arrived.tenant(), arrived.person(), "left");
                departures.tell(request, response);
                return;
            }
            log.signedIn(arrived.tenant(), arrived.person());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
