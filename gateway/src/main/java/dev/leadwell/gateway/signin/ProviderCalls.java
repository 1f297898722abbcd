package dev.leadwell.gateway.signin;

import dev.leadwell.kit.outgoing.Bounds;
import dev.leadwell.kit.outgoing.OutgoingCalls;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Everything that an organisation's provider is asked for, by the one way out: what it publishes, the token, its keys,
 * who somebody is. Spring's own clients would follow whatever the provider says.
 */
public class ProviderCalls {

    private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(2), Duration.ofSeconds(5), 512 * 1024);

    private final ClientHttpRequestFactory outside;

    public ProviderCalls(OutgoingCalls outgoing) {
        this.outside = outgoing.factory(BOUNDS);
    }

    /** What a provider says about itself, and nothing that it says of another one. */
    ClientRegistration.Builder published(String issuer) {
        return new PublishedProvider(RestClient.builder().requestFactory(outside).build()).read(issuer);
    }

    /** With the converters that Spring's own has. */
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(tokenClient(outside));
        return tokens;
    }

    /** For the token endpoint behind any factory: what the class path holds does not choose it. */
    public static RestClient tokenClient(ClientHttpRequestFactory factory) {
        return RestClient.builder().requestFactory(factory)
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }

    public OidcUserService users() {
        var asked = new DefaultOAuth2UserService();
        asked.setRestOperations(rest());
        var users = new OidcUserService();
        users.setOauth2UserService(asked);
        return users;
    }

    JwtDecoder idTokens(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder
                .withJwkSetUri(Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(rest()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private RestTemplate rest() {
        var rest = new RestTemplate(outside);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }
}
