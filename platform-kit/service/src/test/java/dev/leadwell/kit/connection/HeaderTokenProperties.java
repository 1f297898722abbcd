package dev.leadwell.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class HeaderTokenProperties {

    private static final long SEED = 20261128;
    private static final int TRIES = 20_000;
    private static final String LETTERS = "aZ09-._~+/==,:;@[`{ \t\u00e9";
    private static final String[] SCHEMES = {"Bearer ", "Bearer ", "Bearer ", "bearer ", "Bearer", "Basic ", ""};

    private final Random random = new Random(SEED);

    @Test
    void whatSpringSecurityReadsOrRefusesIsReadOrRefusedAlike() {
        var ours = new HeaderToken();
        var springs = new DefaultBearerTokenResolver();
        for (int n = 0; n < TRIES; n++) {
            String header = header();
            assertThat(read(ours, header)).as("seed %d, try %d: %s", SEED, n, header).isEqualTo(read(springs, header));
        }
    }

    private String header() {
        var text = new StringBuilder(SCHEMES[random.nextInt(SCHEMES.length)]);
        IntStream.range(0, random.nextInt(5)).mapToObj(n -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .forEach(text::append);
        return text.toString();
    }

    private static String read(BearerTokenResolver resolver, String header) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Authorization", header);
        try {
            return "token " + resolver.resolve(request);
        } catch (OAuth2AuthenticationException refused) {
            return "refused " + refused.getError().getErrorCode();
        }
    }
}
