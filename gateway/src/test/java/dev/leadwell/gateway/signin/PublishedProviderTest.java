package dev.leadwell.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedProviderTest {

    private static final String ISSUER = "https://login.globex.example";

    private static Map<String, Object> published() {
        return new HashMap<>(Map.of("issuer", ISSUER, "authorization_endpoint", ISSUER + "/authorize",
                "token_endpoint", ISSUER + "/token", "jwks_uri", "https://keys.globex.example/all",
                "userinfo_endpoint", ISSUER + "/user", "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"), "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    @Test
    void whatAProviderPublishesIsTaken() {
        var details = PublishedProvider.registration(ISSUER, published()).registrationId("globex").clientId("leadwell")
                .redirectUri("https://leadwell.example/sign-in/return/globex").build().getProviderDetails();
        assertThat(details.getTokenUri()).isEqualTo(ISSUER + "/token");
        assertThat(details.getJwkSetUri()).isEqualTo("https://keys.globex.example/all");
        assertThat(details.getIssuerUri()).isEqualTo(ISSUER);
    }

    @ParameterizedTest
    @CsvSource({"issuer, https://login.initech.example", "issuer, https://login.globex.example/", "issuer,",
            "token_endpoint, http://login.globex.example/token", "jwks_uri, http://127.0.0.1/keys", "jwks_uri,",
            "authorization_endpoint, javascript:alert(1)", "userinfo_endpoint, http://169.254.169.254/"})
    void anotherIssuerOrAnEndpointWithoutHttpsIsNotTaken(String name, String value) {
        var published = published();
        published.put(name, value);
        assertThatExceptionOfType(UnusableProviderException.class)
                .isThrownBy(() -> PublishedProvider.registration(ISSUER, published));
    }
}
