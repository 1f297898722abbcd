package dev.leadwell.test.sample;

import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
    /** Names on which it takes its time. */
    static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    /** Names on which it fails as a bug would. */
    static final Set<String> BROKEN_ON = ConcurrentHashMap.newKeySet();
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
        if (person.givenName().equals("unstorable")) {
            throw new PoisonEventException("No person has this name.");
        }
        if (BROKEN_ON.contains(person.givenName())) {
            throw new NullPointerException("a bug");
        }
        hold(HELD.get(person.givenName()));
        heardIn.put(person.personId(), MDC.get("requestId") + " " + MDC.get("traceId") + " " + MDC.get("tenant"));
        jdbc.sql("""
                insert into person_heard as p (tenant_id, id, epoch, version, name)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set epoch = excluded.epoch, version = excluded.version,
                    name = excluded.name, taken = p.taken + 1
                where (p.epoch, p.version) < (excluded.epoch, excluded.version)""")
                .params(person.personId(), event.epoch(), event.version(), person.givenName())
                .update();
    }

    private static void hold(@Nullable CountDownLatch latch) {
        try {
            if (latch != null && !latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("held too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
