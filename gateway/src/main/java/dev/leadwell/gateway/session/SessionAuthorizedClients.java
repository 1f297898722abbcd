package dev.leadwell.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps the tokens in the session; the framework's own would keep the gateway's client secret beside them. */
public class SessionAuthorizedClients implements OAuth2AuthorizedClientRepository {

    private final ClientRegistrationRepository registrations;

    public SessionAuthorizedClients(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
            Authentication principal, HttpServletRequest request) {
        var session = request.getSession(false);
        var registration = registrations.findByRegistrationId(registrationId);
        if (registration == null || session == null
                || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens)) {
            return null;
        }
        return (T) new OAuth2AuthorizedClient(registration, principal.getName(), tokens.accessToken(),
                tokens.refreshToken());
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
            HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(SessionTokens.ATTRIBUTE, SessionTokens.of(client));
    }

    @Override
    public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SessionTokens.ATTRIBUTE);
        }
    }
}
