package dev.leadwell.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * The sign-in under way at an organisation's provider. Under a name of its own: the gateway's sign-in at our
 * issuer is under way at the same time, in the same session.
 */
public class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = "issuer.pending";

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof OAuth2AuthorizationRequest pending
                && pending.getState() != null
                && pending.getState().equals(request.getParameter(OAuth2ParameterNames.STATE)) ? pending : null;
    }

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request,
            HttpServletResponse response) {
        if (pending == null) {
            removeAuthorizationRequest(request, response);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, pending);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        var pending = loadAuthorizationRequest(request);
        if (pending != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return pending;
    }
}
