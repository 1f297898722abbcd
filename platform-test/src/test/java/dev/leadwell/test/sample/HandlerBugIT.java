package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.TestTenants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.transaction.support.TransactionTemplate;

/** A bug in a handler buries nothing: its partition waits, is seen, and goes on in order once it is put right. */
class HandlerBugIT extends Hearing {

    @Autowired
    DeadLetters deadLetters;
    @Autowired
    @Qualifier("events")
    HealthIndicator events;

    @AfterEach
    void putRight() {
        PersonHeard.BROKEN_ON.clear();
        await().atMost(SOON).until(() -> waiting().isEmpty());
    }

    private Health health() {
        return Objects.requireNonNull(events.health());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> waiting() {
        return (List<Map<String, Object>>) health().getDetails().getOrDefault("waiting", List.of());
    }

    private long unsettled() {
        return deadLetters.page(null, 100).items().size();
    }

    @Test
    void aBugInAHandlerIsWaitedForAndWhatWaitedIsTakenInOrder() { // G7
        PersonHeard.BROKEN_ON.add("breaks it");
        send(person, 1, "breaks it");
        send(person, 2, "comes after");
        await().atMost(SOON)
                .until(() -> waiting().stream().anyMatch(each -> (int) Objects.requireNonNull(each.get("tries")) > 2));
        assertThat(waiting()).hasSize(1).first().satisfies(each -> {
            assertThat(each).containsEntry("type", PERSON).containsEntry("why", "NullPointerException")
                    .containsKeys("offset", "since", "partition");
            assertThat(String.valueOf(each.get("topic"))).endsWith("people");
        });
        assertThat(String.valueOf(health().getDetails().get("whatToDo"))).contains("runbooks/stuck-partition");
        assertThat(heard(person)).isEmpty();
        PersonHeard.BROKEN_ON.clear();
        awaitHeard(person, 2);
        assertThat(heard(person)).contains(new Heard(2, "comes after", 2));
        assertThat(Tenancy.<Long>call(tenant, this::unsettled)).isZero();
    }

    @Test
    void otherPartitionsGoOnMeanwhile() {
        PersonHeard.BROKEN_ON.add("breaks it");
        send(person, 1, "breaks it");
        await().atMost(SOON).until(() -> !waiting().isEmpty());
        TenantId other = TestTenants.fresh();
        Stream.generate(UUID::randomUUID).limit(24)
                .forEach(id -> feed.send(other, PERSON, id, 1, Map.of("personId", id.toString(), "givenName", "fine")));
        await().atMost(SOON).until(
                () -> Tenancy.call(other,
                        () -> new TransactionTemplate(transactions).execute(
                                status -> jdbc.sql("select count(*) from person_heard").query(Long.class).single())),
                count -> count > 0);
        assertThat(heard(person)).isEmpty();
    }
}
