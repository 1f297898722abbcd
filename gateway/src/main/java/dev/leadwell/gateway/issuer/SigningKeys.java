package dev.leadwell.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.secret.KeyFile;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that tokens are signed with, newest first, shared by all instances through the database. A new
 * key is published at once and signs a little later, when every instance and service can have read it.
 */
public class SigningKeys implements JWKSource<SecurityContext> {

    static final Duration LIFE = Duration.ofDays(90);
    private static final Duration PUBLISHED_BEFORE_SIGNING = Duration.ofMinutes(5);
    private static final Duration OUTLIVES_ITS_TOKENS = Duration.ofDays(2);
    /** How long a key that was withdrawn can still be used at the door. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration FOR_UNKNOWN = Duration.ofSeconds(1);
    private static final Duration WITHOUT_DATABASE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private record Key(JWK jwk, Instant signsFrom) {}

    private record Held(List<Key> keys, Instant readAt) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final KeyFile keyFile;
    private final Clock clock;
    private final OperatorLog log;
    private volatile Held held = new Held(List.of(), Instant.EPOCH);
    private volatile Instant lookedAt = Instant.EPOCH;

    public SigningKeys(JdbcClient jdbc, TransactionOperations transactions, KeyFile keyFile, Clock clock,
            OperatorLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keyFile = keyFile;
        this.clock = clock;
        this.log = log;
    }

    /** One instance makes the first key, and the next one when the newest has lived its life. */
    public void ensure() {
        inTransaction(() -> {
            Instant newest = jdbc.sql("select max(signs_from) from signing_key where retires_at is null")
                    .query((row, i) -> instant(row.getTimestamp(1))).optional().orElse(null);
            if (newest == null) {
                log.add(OperatorLog.SYSTEM, "key.made", add(clock.instant()));
            } else if (newest.plus(LIFE).isBefore(clock.instant())) {
                log.add(OperatorLog.SYSTEM, "key.rotated",
                        addAndRetireOthers(clock.instant().plus(PUBLISHED_BEFORE_SIGNING)));
            }
            jdbc.sql("delete from signing_key where retires_at < :now").param("now", Timestamp.from(clock.instant()))
                    .update();
        });
        read();
    }

    /** A new key signs from now on; what the others signed stays valid until it expires. */
    public void rotate() {
        inTransaction(() -> log.add(OperatorLog.OPERATOR, "key.rotated", addAndRetireOthers(clock.instant())));
        read();
    }

    /** What this key signed is refused from now on; where it was the one that signs, a new one signs at once. */
    public boolean withdraw(String id) {
        var known = new AtomicBoolean();
        inTransaction(() -> {
            known.set(jdbc.sql("delete from signing_key where id = :id").param("id", id).update() > 0);
            boolean signs = jdbc.sql("select count(*) from signing_key where retires_at is null and signs_from <= :now")
                    .param("now", Timestamp.from(clock.instant())).query(Long.class).single() > 0;
            if (known.get()) {
                log.add(OperatorLog.OPERATOR, "key.withdrawn", id);
            }
            if (known.get() && !signs) {
                log.add(OperatorLog.SYSTEM, "key.made", add(clock.instant()));
            }
        });
        read();
        return known.get();
    }

    /** Whether what a key of this id signed is good. */
    public boolean holds(@Nullable Object id) {
        readIfOlderThan(READ_AGAIN_AFTER);
        return held.keys().stream().anyMatch(key -> key.jwk().getKeyID().equals(id));
    }

    /** For the operator: id, since when it signs, until when what it signed is good. */
    public List<String> list() {
        return jdbc.sql("select id, signs_from, retires_at from signing_key order by signs_from desc, id")
                .query((row, i) -> {
                    Instant retires = instant(row.getTimestamp(3));
                    return "%s  signs from %s  %s".formatted(row.getString(1), row.getTimestamp(2).toInstant(),
                            retires == null ? "" : "retires " + retires);
                }).list();
    }

    private String addAndRetireOthers(Instant signsFrom) {
        jdbc.sql("update signing_key set retires_at = :at where retires_at is null")
                .param("at", Timestamp.from(signsFrom.plus(OUTLIVES_ITS_TOKENS))).update();
        return add(signsFrom);
    }

    /** The new key's id. */
    private String add(Instant signsFrom) {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true).generate();
            jdbc.sql("insert into signing_key (id, sealed, signs_from) values (:id, :sealed, :from)")
                    .param("id", key.getKeyID()).param("sealed", keyFile.seal(key.toJSONString()))
                    .param("from", Timestamp.from(signsFrom)).update();
            return key.getKeyID();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        readIfOlderThan(READ_AGAIN_AFTER);
        List<JWK> found = select(selector);
        // A key that another instance has just made; at most once a second, so that forged ids cost nothing.
        return found.isEmpty() && readIfOlderThan(FOR_UNKNOWN) ? select(selector) : found;
    }

    /** One reads for all that come meanwhile. For a while what is held is better than a database that is away. */
    private boolean readIfOlderThan(Duration age) {
        if (!lookedAt.plus(age).isBefore(clock.instant())) {
            return false;
        }
        synchronized (this) {
            if (!lookedAt.plus(age).isBefore(clock.instant())) {
                return true;
            }
            lookedAt = clock.instant();
            try {
                read();
            } catch (DataAccessException e) {
                if (held.readAt().plus(WITHOUT_DATABASE).isBefore(clock.instant())) {
                    throw e;
                }
                LOG.warn("Signing keys cannot be read again: {}", e.getClass().getSimpleName());
            }
            return true;
        }
    }

    private List<JWK> select(JWKSelector selector) {
        return selector.select(new JWKSet(held.keys().stream().map(Key::jwk).toList()));
    }

    /** Of several keys the one to sign with: the newest whose time has come. */
    public JWK signing(List<JWK> candidates) {
        Instant now = clock.instant();
        return held.keys().stream().filter(key -> !key.signsFrom().isAfter(now)).map(Key::jwk)
                .filter(candidates::contains).findFirst().orElse(candidates.getFirst());
    }

    private synchronized void read() {
        List<Key> keys = jdbc.sql("select sealed, signs_from from signing_key order by signs_from desc, id")
                .query((row, i) -> new Key(parse(keyFile.open(row.getString(1))), row.getTimestamp(2).toInstant()))
                .list();
        held = new Held(keys, clock.instant());
        lookedAt = held.readAt();
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))").query((row, i) -> 0).single();
            work.run();
        });
    }
}
