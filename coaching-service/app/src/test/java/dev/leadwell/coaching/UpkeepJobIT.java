package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.EventExamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes known acts in jobs, so that nobody else's facts wait for it. */
class UpkeepJobIT extends CoachingIT {

    private static final String UPKEEP_CHANGED = "coaching.upkeep-changed.v1";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    /** The tenant's own settings are not known yet, so that all that its persons' facts ask for stays due. */
    @Test
    void aBeatAndAnotherTenantsFactsAreTakenWhileOneTenants5000PersonsAreStillDue() { // G7
        var crowd = new Crowd(feed);
        long statements = counting("events-", () -> {
            crowd.persons(5_000);
            await().atMost(Duration.ofMinutes(3)).until(() -> count(crowd.tenant, "copy_person") == 5_000);
        });
        System.out.printf("%.2f statements a person in the consumer%n", statements / 5_000.0);
        assertThat(statements).as("in the consumer").isLessThan(6 * 5_000);
        feed.sendRaw("people", "a beat", "{\"at\": \"2999-01-02T00:00:00Z\"}".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_type", "people.beat.v1"));
        await().atMost(Duration.ofMinutes(1)).until(() -> jdbc
                .sql("select count(*) from freshness where service = 'people' and at >= '2999-01-02'")
                .query(Integer.class).single() == 1);
        roster();
        assertThat(count(crowd.tenant, "upkeep_due")).isEqualTo(5_000);
        assertThat(count(crowd.tenant, "series")).isZero();
    }

    @Test
    void endedInTheMiddleItGoesOnAndDoesNothingTwice() {
        var crowd = new Crowd(feed);
        crowd.persons(440);
        await().atMost(Duration.ofMinutes(1)).until(() -> count(crowd.tenant, "upkeep_due") == 440);
        long began = System.nanoTime();
        crowd.settings();
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5))
                .until(() -> count(crowd.tenant, "series") > 0);
        assertThat(count(crowd.tenant, "upkeep_due")).isPositive();
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user"
                + " and datname = current_database() and pid <> pg_backend_pid()").query((row, n) -> n).list();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> count(crowd.tenant, "upkeep_due") == 0);
        System.out.printf("%.0f persons a second, ended once%n", 440e9 / (System.nanoTime() - began));
        assertThat(count(crowd.tenant, "series")).isEqualTo(800);
        assertThat(count(crowd.tenant, "session")).isEqualTo(outbox.of(crowd.tenant, SESSION_CHANGED).size());
        assertThat(outbox.of(crowd.tenant, SESSION_CHANGED)).allMatch(seen -> seen.version() == 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> count(crowd.tenant, "upkeep_turn") == 0);
    }

    @Test
    void aRosterIsWorkedOffInAFewStatementsAPerson() {
        var crowd = new Crowd(feed);
        crowd.persons(440);
        await().atMost(Duration.ofMinutes(1)).until(() -> count(crowd.tenant, "upkeep_due") == 440);
        long began = System.nanoTime();
        long statements = counting("", () -> {
            crowd.settings();
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                    .until(() -> count(crowd.tenant, "upkeep_due") == 0 && count(crowd.tenant, "series") == 800);
        });
        System.out.printf("%.0f persons a second, %.1f statements a person%n", 440e9 / (System.nanoTime() - began),
                statements / 440.0);
        assertThat(statements / 440).isLessThan(25);
    }

    /** And says so meanwhile: a reader is not misled, and who pays waits. */
    @Test
    void aWindowThatIsStillToBeWorkedOutIsSaidToBe() {
        Roster roster = roster();
        awaitWorkedOut(roster);
        UUID before = note(roster.tenant, roster.rep);
        for (String path : new String[]{"/windows", "/adherence?managerId=" + roster.manager}) {
            assertThat(api.get("/api/coaching/v1" + path, roster.program("coaching:read")).json().path("workingOut")
                    .asBoolean()).as(path).isTrue();
        }
        assertThat(api.get("/coaching/windows", roster.as(roster.manager)).text()).contains("being worked out");
        assertThat(before).isNotNull();
        upkeep(roster);
        awaitWorkedOut(roster);
        assertThat(api.get("/coaching/windows", roster.as(roster.manager)).text()).doesNotContain("being worked out");
    }

    @Test
    void othersAreToldWhenWindowsBeginToBeWorkedOutAndWhenAllAre() { // G7
        Roster roster = roster();
        awaitWorkedOut(roster);
        await().atMost(Duration.ofMinutes(1)).until(() -> count(roster.tenant, "upkeep_turn") == 0);
        var told = outbox.of(roster.tenant, UPKEEP_CHANGED);
        told.forEach(seen -> EventExamples.assertKeepsSchema(UPKEEP_CHANGED, seen.payload()));
        assertThat(told).hasSizeGreaterThan(1);
        for (int n = 0; n < told.size(); n++) {
            assertThat(told.get(n).version()).isEqualTo(n + 1);
            assertThat(told.get(n).data().has("workingOutSince")).as(told.toString()).isEqualTo(n % 2 == 0);
        }
        assertThat(told.getLast().data().has("workingOutSince")).as("all are worked out").isFalse();
        assertThat(outbox.all(roster.tenant)).as("the first fact's transaction says so before anything follows")
                .first().matches(seen -> seen.type().equals(UPKEEP_CHANGED));
        assertThat(outbox.all(roster.tenant)).as("nothing follows after all was said to be worked out")
                .last().matches(seen -> seen.type().equals(UPKEEP_CHANGED));
    }

    private UUID note(TenantId tenant, UUID person) {
        return in(tenant, () -> jdbc.sql("insert into upkeep_due (tenant_id, person_id, leads) values (?, ?, false)"
                + " returning note").params(tenant.value(), person).query(UUID.class).single());
    }

    private int count(TenantId tenant, String table) {
        return in(tenant, () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return Tenancy.call(tenant, () -> Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    /** How many statements were carried out meanwhile by threads of such a name. */
    private static long counting(String thread, Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var counted = new AtomicLong();
        var counter = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThreadName().contains(thread) && event.getMessage().contains("SQL statement [")) {
                    counted.incrementAndGet();
                }
            }
        };
        counter.start();
        logger.addAppender(counter);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(counter);
        }
        return counted.get();
    }
}
