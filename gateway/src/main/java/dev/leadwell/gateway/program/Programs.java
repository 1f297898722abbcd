package dev.leadwell.gateway.program;

import dev.leadwell.gateway.secret.SecretHash;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The programs that tenants let in. */
public class Programs {

    /** The one moment at which the secret is known. */
    public record Registered(String clientId, String secret) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Journal journal;
    private final SecretHash hash = new SecretHash();

    public Programs(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.journal = journal;
    }

    public Registered register(TenantId tenant, String name, Set<String> scopes) {
        if (scopes.isEmpty() || !Scopes.OF_PROGRAMS.containsAll(scopes)) {
            throw new IllegalArgumentException(
                    "Scopes %s: choose among %s".formatted(scopes, new TreeSet<>(Scopes.OF_PROGRAMS)));
        }
        var registered = new Registered(Program.name(tenant, random(9)), Program.name(tenant, random(32)));
        inside(tenant, () -> {
            jdbc.sql("""
                    insert into program (tenant_id, client_id, secret_hash, name, scopes, created_at)
                    values (:tenant, :id, :hash, :name, :scopes, :now)""").param("tenant", tenant.value())
                    .param("id", registered.clientId()).param("hash", hash.encode(registered.secret()))
                    .param("name", name).param("scopes", scopes.toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant())).update();
            journal.record("program.registered", "program", registered.clientId(), null, scopes(scopes));
            return registered;
        });
        return registered;
    }

    /** No new token from now on; those that are out end within five minutes. */
    public void withdraw(TenantId tenant, String clientId) {
        inside(tenant, () -> {
            var withdrawn = jdbc.sql("""
                    update program set withdrawn_at = :now where client_id = :id and withdrawn_at is null
                    returning scopes""").param("now", Timestamp.from(clock.instant())).param("id", clientId)
                    .query((row, i) -> scopes(row)).optional();
            withdrawn.ifPresent(
                    scopes -> journal.record("program.withdrawn", "program", clientId, scopes(scopes), null));
            return withdrawn;
        });
    }

    private static Map<String, List<String>> scopes(Set<String> scopes) {
        return Map.of("scopes", scopes.stream().sorted().toList());
    }

    public Optional<Program> find(String clientId) {
        return Program.tenantOf(clientId).flatMap(tenant -> inside(tenant, () -> jdbc.sql("""
                select client_id, secret_hash, name, scopes from program
                where client_id = :id and withdrawn_at is null""").param("id", clientId)
                .query((row, i) -> read(tenant, row)).optional()));
    }

    private static Program read(TenantId tenant, ResultSet row) throws SQLException {
        return new Program(tenant, row.getString("client_id"), row.getString("secret_hash"), row.getString("name"),
                scopes(row));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        Array scopes = row.getArray("scopes");
        return Set.of((String[]) scopes.getArray());
    }

    private <T> T inside(TenantId tenant, java.util.function.Supplier<T> work) {
        return Tenancy.call(tenant, () -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
