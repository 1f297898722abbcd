package dev.leadwell.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The way to an organisation's provider, or to our own issuer. One that is unknown or out of reach is an address that
 * leads nowhere, no 500.
 */
public class OrganisationRequests implements OAuth2AuthorizationRequestResolver {

    public static final String BASE = "/sign-in/with";
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationRequests.class);

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    public OrganisationRequests(ClientRegistrationRepository registrations, String base) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, base);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return orNothing(() -> resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return orNothing(() -> resolver.resolve(request, registrationId));
    }

    private static @Nullable OAuth2AuthorizationRequest orNothing(
            Supplier<@Nullable OAuth2AuthorizationRequest> resolution) {
        try {
            return resolution.get();
        } catch (RuntimeException e) {
            // Its words quote the address that was asked for.
            LOG.info("No way to a provider: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
