package dev.leadwell.test.sample;

import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A copy of persons' names: one row each, the highest version. */
@Component
class PersonHeard implements EventHandler {

    /** Persons of this name cannot be read until a test says so. */
    static volatile boolean readsEverything;
    /** Request, trace and tenant as the log would have had them. */
    static final Map<UUID, String> heardIn = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    PersonHeard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Person(UUID personId, String givenName) {}

    @Override
    public Set<String> types() {
        return Set.of("people.person-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        Person person = event.as(Person.class);
        if (person.givenName().equals("Unreadable") && !readsEverything) {
            throw new PoisonEventException("This name is not read yet.");
        }
        heardIn.put(person.personId(), MDC.get("requestId") + " " + MDC.get("traceId") + " " + MDC.get("tenant"));
        jdbc.sql("""
                insert into person_heard as p (tenant_id, id, version, name)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?)
                on conflict (tenant_id, id) do update set version = excluded.version, name = excluded.name,
                    taken = p.taken + 1
                where p.version < excluded.version""")
                .params(person.personId(), event.version(), person.givenName())
                .update();
    }
}
