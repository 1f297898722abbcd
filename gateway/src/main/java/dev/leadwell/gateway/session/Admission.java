package dev.leadwell.gateway.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** The last step of a sign-in: whoever has left is refused with a sentence, all others go where they wanted to. */
public final class Admission extends SavedRequestAwareAuthenticationSuccessHandler {

    private final StillHere stillHere;
    private final Departures departures;

    public Admission(StillHere stillHere, Departures departures, RequestCache wanted) {
        this.stillHere = stillHere;
        this.departures = departures;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens
                && stillHere.hasLeft(tokens.access())) {
            SecurityContextHolder.clearContext();
            departures.end(authentication.getName(), request);
            departures.tell(request, response);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
