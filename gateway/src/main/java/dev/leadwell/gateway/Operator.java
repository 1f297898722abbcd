package dev.leadwell.gateway;

import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.tenancy.TenantTransactionManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the operator does from the command line, with the gateway's own settings in the environment. */
public final class Operator {

    private static final String USAGE = """
            Usage: Operator register-program <tenant> <name> <scope,scope,…>
                   Operator withdraw-program <tenant> <client-id>
                   Operator bind-sign-in <issuer> <subject> <tenant> <person-id>
                   Operator unbind-sign-in <issuer> <subject>
                   Operator list-keys
                   Operator rotate-keys
                   Operator withdraw-key <key-id>
                   Operator log
            rotate-keys is for every day: a new key signs, what the others signed stays good until it expires.
            withdraw-key is for a key that others may have: what it signed is refused by the gateway within 2 s
            and by the services within 10 s, and a new key signs where none is left. Sessions stay: each gets
            a new token with its next request. Programs whose token is refused ask for a new one.
            log shows what was done to keys, the newest first; what is done to a tenant's
            programs, organisations and bindings stands in its journal.""";

    private final DriverManagerDataSource database;
    private final JdbcClient jdbc;
    private final Path keyFile;

    Operator(Map<String, String> environment) {
        database = new DriverManagerDataSource(required(environment, "SPRING_DATASOURCE_URL"),
                required(environment, "SPRING_DATASOURCE_USERNAME"),
                required(environment, "SPRING_DATASOURCE_PASSWORD"));
        jdbc = JdbcClient.create(database);
        keyFile = Path.of(environment.getOrDefault("LEADWELL_KEYFILE", ".leadwell/keys/gateway.keys"));
    }

    public static void main(String[] arguments) {
        try {
            IO.println(new Operator(System.getenv()).run(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    String run(String... arguments) {
        String order = arguments.length == 0 ? "" : arguments[0] + "/" + (arguments.length - 1);
        return switch (order) {
            case "register-program/3" -> {
                var registered = byOperator(() -> programs().register(TenantId.of(arguments[1]), arguments[2],
                        Set.of(arguments[3].split(","))));
                yield "client id  %s%nsecret     %s%nThe secret is shown this once.".formatted(registered.clientId(),
                        registered.secret());
            }
            case "withdraw-program/2" -> {
                Journal.onBehalfOf(OperatorLog.OPERATOR,
                        () -> programs().withdraw(TenantId.of(arguments[1]), arguments[2]));
                yield "No new token for " + arguments[2] + "; those that are out end within five minutes.";
            }
            case "bind-sign-in/4" -> {
                var binding = new SignIns.Binding(TenantId.of(arguments[3]), UUID.fromString(arguments[4]));
                var bound = byOperator(() -> signIns().bind(arguments[1], arguments[2], binding));
                yield "%s at %s is person %s of tenant %s.".formatted(arguments[2], arguments[1], bound.person(),
                        bound.tenant());
            }
            case "unbind-sign-in/2" -> {
                Journal.onBehalfOf(OperatorLog.OPERATOR, () -> signIns().unbind(arguments[1], arguments[2]));
                yield arguments[2] + " at " + arguments[1] + " is nobody; sessions end within five minutes.";
            }
            case "rotate-keys/0" -> {
                signingKeys().rotate();
                yield "A new key signs; what the others signed stays valid until it expires.";
            }
            case "log/0" -> String.join(System.lineSeparator(), operatorLog().newest());
            case "list-keys/0" -> String.join(System.lineSeparator(), signingKeys().list());
            case "withdraw-key/1" -> {
                if (!signingKeys().withdraw(arguments[1])) {
                    throw new IllegalArgumentException("There is no key " + arguments[1] + "; list-keys names them");
                }
                yield "What " + arguments[1] + " signed is refused: by the gateway within 2 s, by services within 10.";
            }
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static <T> T byOperator(Supplier<T> work) {
        var made = new AtomicReference<T>();
        Journal.onBehalfOf(OperatorLog.OPERATOR, () -> made.set(work.get()));
        return made.get();
    }

    private Programs programs() {
        return new Programs(jdbc, ofTenant(), Clock.systemUTC(), journal());
    }

    private TransactionTemplate ofTenant() {
        return new TransactionTemplate(new TenantTransactionManager(database));
    }

    private Journal journal() {
        return new Journal(jdbc, JsonMapper.shared(), Clock.systemUTC(), new Ids());
    }

    private SigningKeys signingKeys() {
        return new SigningKeys(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)),
                KeyFile.at(keyFile), Clock.systemUTC(), operatorLog());
    }

    private OperatorLog operatorLog() {
        return new OperatorLog(jdbc, Clock.systemUTC());
    }

    private SignIns signIns() {
        return new SignIns(jdbc, ofTenant(), journal());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set: the gateway's own settings are needed");
        }
        return value;
    }
}
