package dev.leadwell.gateway.session;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** The token of a session, renewed by one request at a time: in this instance by a lock, between them by the database. */
public class AccessTokens {

    /** The token endpoint needs connections too; refreshing must never hold them all. */
    private static final int REFRESHES_AT_ONCE = 4;
    private static final int STRIPES = 256;

    private final SessionRepository<Session> sessions;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer;
    private final ClientRegistration console;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JwtDecoder decoder;
    private final Clock clock;
    private final Semaphore refreshes = new Semaphore(REFRESHES_AT_ONCE);
    private final Lock[] locks = IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    @SuppressWarnings("unchecked")
    public AccessTokens(SessionRepository<? extends Session> sessions,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer, ClientRegistration console,
            JdbcClient jdbc, TransactionOperations transactions, JwtDecoder decoder, Clock clock) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.issuer = issuer;
        this.console = console;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.decoder = decoder;
        this.clock = clock;
    }

    /** Empty when the person has to sign in again. */
    public Optional<String> of(String sessionId, @Nullable Object held) {
        if (!(held instanceof SessionTokens tokens)) {
            return Optional.empty();
        }
        return isGood(tokens) ? Optional.of(tokens.access()) : renewed(sessionId);
    }

    /** Not one whose key was withdrawn: it is renewed like one that has expired. */
    private boolean isGood(SessionTokens tokens) {
        if (!tokens.goodAt(clock.instant())) {
            return false;
        }
        try {
            decoder.decode(tokens.access());
            return true;
        } catch (BadJwtException withdrawn) {
            return false;
        }
    }

    private Optional<String> renewed(String sessionId) {
        Lock lock = locks[Math.floorMod(sessionId.hashCode(), STRIPES)];
        lock.lock();
        refreshes.acquireUninterruptibly();
        try {
            return Optional.ofNullable(transactions.execute(status -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))").param("id", sessionId)
                        .query((row, i) -> 0).single();
                return renew(sessionId);
            }));
        } finally {
            refreshes.release();
            lock.unlock();
        }
    }

    /** Looks at the session anew: whoever held the lock before may have done it already. */
    private @Nullable String renew(String sessionId) {
        Session session = sessions.findById(sessionId);
        if (session == null || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens)) {
            return null;
        }
        if (isGood(tokens)) {
            return tokens.access();
        }
        try {
            var renewed = SessionTokens.of(issuer.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(console, tokens.accessToken(), tokens.refreshToken())));
            session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
            sessions.save(session);
            return renewed.access();
        } catch (OAuth2AuthorizationException refused) {
            if ("invalid_grant".equals(refused.getError().getErrorCode())) {
                return null;
            }
            throw refused;
        }
    }
}
