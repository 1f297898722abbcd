package dev.leadwell.gateway.issuer;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What people's refreshes are checked against, shared by instances. A program's token is refreshed by
 * asking anew and ends by itself, so nothing of it is kept.
 */
public class Authorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService stored;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Authorizations(OAuth2AuthorizationService stored, JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            stored.save(authorization);
        }
    }

    /** Nothing can be refreshed any more with this token: the person has signed out. */
    public void end(String refreshToken) {
        jdbc.sql("delete from oauth2_authorization where refresh_token_value = :token").param("token", refreshToken)
                .update();
    }

    /** What can neither be exchanged nor refreshed any more. */
    public int sweep() {
        return jdbc.sql("""
                delete from oauth2_authorization
                where coalesce(refresh_token_expires_at, authorization_code_expires_at, access_token_expires_at) < :now
                """).param("now", Timestamp.from(clock.instant())).update();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return stored.findByToken(token, type);
    }
}
