package dev.leadwell.gateway.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads {@code <issuer>/.well-known/openid-configuration}: Spring's reader takes no client of ours. */
final class PublishedProvider {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() {
    };
    private static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final String USERS = "userinfo_endpoint";

    private final RestClient client;

    PublishedProvider(RestClient client) {
        this.client = client;
    }

    ClientRegistration.Builder read(String issuer) {
        URI address = UriComponentsBuilder.fromUriString(issuer).path("/.well-known/openid-configuration").build()
                .toUri();
        var answer = client.get().uri(address).retrieve().toEntity(DOCUMENT);
        if (answer.getStatusCode() != HttpStatus.OK || answer.getBody() == null) {
            throw new UnusableProviderException("answered " + answer.getStatusCode());
        }
        return registration(issuer, answer.getBody());
    }

    /** Another's word on itself would let it name anybody of this one; an endpoint is as safe as its issuer at least. */
    static ClientRegistration.Builder registration(String issuer, Map<String, Object> published) {
        if (!issuer.equals(published.get("issuer"))) {
            throw new UnusableProviderException("issuer is another");
        }
        boolean plain = issuer.startsWith("http://");
        NEEDED.forEach(endpoint -> require(endpoint, published.get(endpoint), plain));
        Optional.ofNullable(published.get(USERS)).ifPresent(users -> require(USERS, users, plain));
        return ClientRegistrations.fromOidcConfiguration(published);
    }

    private static void require(String endpoint, @Nullable Object address, boolean plain) {
        String text = String.valueOf(address);
        if (!text.startsWith("https://") && !(plain && text.startsWith("http://"))) {
            throw new UnusableProviderException(endpoint + " is not https");
        }
    }
}
