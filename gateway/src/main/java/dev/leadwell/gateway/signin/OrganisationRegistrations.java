package dev.leadwell.gateway.signin;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** An organisation's provider as Spring's client wants it; what the provider publishes is read once. */
public class OrganisationRegistrations {

    private record Discovered(Organisation organisation, ClientRegistration registration, JwtDecoder idTokens) {}

    private final Organisations organisations;
    private final ProviderCalls calls;
    private final String publicAddress;
    private final ConcurrentMap<String, Discovered> discovered = new ConcurrentHashMap<>();

    public OrganisationRegistrations(Organisations organisations, ProviderCalls calls, String publicAddress) {
        this.organisations = organisations;
        this.calls = calls;
        this.publicAddress = publicAddress;
    }

    /** Null for an organisation that is not known. Throws where its provider does not answer. */
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Discovered found = find(id);
        return found == null ? null : found.registration();
    }

    /** Of what was published when the registration was made: keys that are changed there are read anew. */
    public JwtDecoder idTokens(ClientRegistration registration) {
        Discovered found = find(registration.getRegistrationId());
        return found == null ? calls.idTokens(registration) : found.idTokens();
    }

    private @Nullable Discovered find(String id) {
        Organisation organisation = organisations.find(id).orElse(null);
        if (organisation == null) {
            return null;
        }
        Discovered known = discovered.get(id);
        if (known == null || !known.organisation().equals(organisation)) {
            ClientRegistration registration = discover(organisation);
            known = new Discovered(organisation, registration, calls.idTokens(registration));
            discovered.put(id, known);
        }
        return known;
    }

    private ClientRegistration discover(Organisation organisation) {
        return calls.published(organisation.issuer()).registrationId(organisation.id())
                .clientId(organisation.clientId()).clientSecret(organisation.clientSecret())
                .clientName(organisation.name()).scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .redirectUri(publicAddress + "/sign-in/return/" + organisation.id()).build();
    }
}
