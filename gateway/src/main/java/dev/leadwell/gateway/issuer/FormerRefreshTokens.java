package dev.leadwell.gateway.issuer;

import dev.leadwell.gateway.secret.SecretHash;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refresh tokens that have a successor. One is good until its successor has been used, so that a crash between asking
 * and keeping signs nobody out; one that is spent and comes again is in the hands of two, and ends the sign-in.
 */
class FormerRefreshTokens {

    record Former(String authorizationId, boolean spent, Instant issuedAt) {}

    /** What the sign-in renews with now. */
    record Newest(String value, Instant issuedAt, Instant endsAt) {}

    private final JdbcClient jdbc;
    private final SecretHash hash = new SecretHash();

    FormerRefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Former> find(String token) {
        return jdbc.sql("select authorization_id, spent, issued_at from former_refresh_token where token_hash = :hash")
                .param("hash", hash.encode(token)).query((row, i) -> new Former(row.getString(1), row.getBoolean(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Until the end of the transaction nobody else renews this sign-in. */
    Optional<Newest> newest(String authorizationId) {
        return jdbc.sql("""
                select refresh_token_value, refresh_token_issued_at, refresh_token_expires_at from oauth2_authorization
                where id = :id and refresh_token_value is not null for update""").param("id", authorizationId)
                .query((row, i) -> new Newest(row.getString(1), row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** The newest has been used: whoever asked for it has kept it, and what was before it is of no more use. */
    void successorUsed(String authorizationId) {
        jdbc.sql("update former_refresh_token set spent = true where authorization_id = :id and not spent")
                .param("id", authorizationId).update();
    }

    /** Replaced by its successor; one that was never used itself is replaced because nobody kept it. */
    void replaced(String authorizationId, Newest token) {
        boolean neverKept = jdbc.sql("""
                select count(*) from former_refresh_token where authorization_id = :id and not spent""")
                .param("id", authorizationId).query(Long.class).single() > 0;
        jdbc.sql("""
                insert into former_refresh_token (token_hash, authorization_id, spent, issued_at)
                values (:hash, :id, :spent, :issued) on conflict do nothing""")
                .param("hash", hash.encode(token.value()))
                .param("id", authorizationId).param("spent", neverKept)
                .param("issued", Timestamp.from(token.issuedAt())).update();
    }
}
