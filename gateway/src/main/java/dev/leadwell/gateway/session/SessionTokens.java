package dev.leadwell.gateway.session;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** What a session holds for its person: the token that services accept for minutes, and what renews it. */
public record SessionTokens(String access, Instant accessIssued, Instant accessEnds, String refresh) {

    static final String ATTRIBUTE = "tokens";
    /** Renewed a little before its end, so that no service gets one that ends on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    static SessionTokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        return new SessionTokens(access.getTokenValue(), Objects.requireNonNull(access.getIssuedAt()),
                Objects.requireNonNull(access.getExpiresAt()), Objects.requireNonNull(refresh).getTokenValue());
    }

    static SessionTokens of(OAuth2AuthorizedClient client) {
        return of(client.getAccessToken(), client.getRefreshToken());
    }

    static SessionTokens of(OAuth2AccessTokenResponse response) {
        return of(response.getAccessToken(), response.getRefreshToken());
    }

    /** The session's next request gets a new one, which says what the issuer knows by then. */
    public static void renewNext(HttpSession session, Instant now) {
        if (session.getAttribute(ATTRIBUTE) instanceof SessionTokens held) {
            Instant end = now.isAfter(held.accessIssued) ? now : held.accessIssued.plusMillis(1);
            session.setAttribute(ATTRIBUTE, new SessionTokens(held.access, held.accessIssued, end, held.refresh));
        }
    }

    boolean goodAt(Instant now) {
        return now.plus(MARGIN).isBefore(accessEnds);
    }

    OAuth2AccessToken accessToken() {
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, access, accessIssued, accessEnds);
    }

    OAuth2RefreshToken refreshToken() {
        return new OAuth2RefreshToken(refresh, null);
    }
}
