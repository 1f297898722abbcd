package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.issuer.FormerRefreshTokens.Former;
import dev.leadwell.gateway.issuer.FormerRefreshTokens.Newest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people's refreshes are checked against, shared by instances. A program's token is refreshed by
 * asking anew and ends by itself, so nothing of it is kept.
 */
public class Authorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService stored;
    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    private final JdbcClient jdbc;
    private final FormerRefreshTokens former;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Authorizations(OAuth2AuthorizationService stored, JdbcClient jdbc, TransactionOperations transactions,
            Clock clock) {
        this.stored = stored;
        this.jdbc = jdbc;
        this.former = new FormerRefreshTokens(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            transactions.executeWithoutResult(status -> stored.save(withoutLongerLife(authorization)));
        }
    }

    /** A refresh token that takes another's place ends when that one would have: a sign-in has one end. */
    private OAuth2Authorization withoutLongerLife(OAuth2Authorization authorization) {
        var renewing = authorization.getRefreshToken();
        var newest = renewing == null ? Optional.<Newest>empty() : former.newest(authorization.getId());
        if (renewing == null || newest.isEmpty()
                || newest.get().value().equals(renewing.getToken().getTokenValue())) {
            return authorization;
        }
        former.replaced(authorization.getId(), newest.get());
        return OAuth2Authorization.from(authorization).refreshToken(new OAuth2RefreshToken(
                renewing.getToken().getTokenValue(), renewing.getToken().getIssuedAt(), newest.get().endsAt()))
                .build();
    }

    /** Nothing can be refreshed any more with this token: the person has signed out. */
    public void end(String refreshToken) {
        jdbc.sql("delete from oauth2_authorization where refresh_token_value = :token").param("token", refreshToken)
                .update();
        former.find(refreshToken).ifPresent(one -> endOne(one.authorizationId()));
    }

    /** Nothing of this person's can be refreshed or exchanged any more, wherever they are signed in. */
    public void endAllOf(String person) {
        jdbc.sql("delete from oauth2_authorization where principal_name = :person").param("person", person).update();
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
        var found = stored.findByToken(token, type);
        if (type == null || !OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            return found;
        }
        if (found == null) {
            return former.find(token).map(one -> renewedBy(token, one)).orElse(null);
        }
        former.successorUsed(found.getId());
        return found;
    }

    private @Nullable OAuth2Authorization renewedBy(String token, Former one) {
        if (one.spent()) {
            endOne(one.authorizationId());
            LOG.warn("A refresh token came a second time: sign-in {} has ended", one.authorizationId());
            return null;
        }
        var authorization = stored.findById(one.authorizationId());
        var newest = authorization == null ? null : authorization.getRefreshToken();
        return authorization == null || newest == null
                ? null
                : OAuth2Authorization.from(authorization).refreshToken(
                        new OAuth2RefreshToken(token, one.issuedAt(), newest.getToken().getExpiresAt())).build();
    }

    private void endOne(String id) {
        jdbc.sql("delete from oauth2_authorization where id = :id").param("id", id).update();
    }
}
