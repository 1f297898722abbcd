package dev.leadwell.gateway.signin;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** An organisation's provider as Spring's client wants it; what the provider publishes is read once. */
public class OrganisationRegistrations {

    private record Discovered(Organisation organisation, ClientRegistration registration) {}

    private final Organisations organisations;
    private final String publicAddress;
    private final ConcurrentMap<String, Discovered> discovered = new ConcurrentHashMap<>();

    public OrganisationRegistrations(Organisations organisations, String publicAddress) {
        this.organisations = organisations;
        this.publicAddress = publicAddress;
    }

    /** Null for an organisation that is not known. Throws where its provider does not answer. */
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Organisation organisation = organisations.find(id).orElse(null);
        if (organisation == null) {
            return null;
        }
        Discovered known = discovered.get(id);
        if (known == null || !known.organisation().equals(organisation)) {
            known = new Discovered(organisation, discover(organisation));
            discovered.put(id, known);
        }
        return known.registration();
    }

    private ClientRegistration discover(Organisation organisation) {
        return ClientRegistrations.fromOidcIssuerLocation(organisation.issuer()).registrationId(organisation.id())
                .clientId(organisation.clientId()).clientSecret(organisation.clientSecret())
                .clientName(organisation.name()).scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .redirectUri(publicAddress + "/sign-in/return/" + organisation.id()).build();
    }
}
