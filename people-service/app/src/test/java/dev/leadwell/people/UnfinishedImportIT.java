package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.roster.RosterLock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What becomes of an import whose job cannot write it. */
class UnfinishedImportIT extends PeopleServiceIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Jobs jobs;

    @Autowired
    RosterLock lock;

    @Autowired
    TransactionOperations transaction;

    @AfterEach
    void takeWritesAgain() {
        sql("drop trigger if exists refused on copy_person");
    }

    @Test
    void anImportThatMeetsAPartThatIsAwayIsWrittenOnceItIsBack() {
        var tenant = tenant();
        sql("create table probe.away as select * from copy_tenant where tenant_id = '" + tenant + "'");
        var uploaded = applying(tenant, () -> sql("delete from copy_tenant where tenant_id = '" + tenant + "'"));
        awaitTriedOnce(uploaded);
        sql("insert into copy_tenant select * from probe.away");
        sql("drop table probe.away");
        assertThat(ended(uploaded)).isEqualTo("applied");
    }

    /** Resources that are short, and writes that got into each other's way: both pass. */
    @ParameterizedTest
    @ValueSource(strings = {"53200", "40001", "57P01"})
    void anImportThatTheDatabaseDoesNotTakeForAMomentIsWrittenLater(String state) {
        var tenant = tenant();
        var uploaded = applying(tenant, () -> refuseWrites(state));
        awaitTriedOnce(uploaded);
        sql("drop trigger refused on copy_person");
        assertThat(ended(uploaded)).isEqualTo("applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "22001", "42501", "54000"})
    void anImportThatTheDatabaseNeverTakesHasFailedAndSoHasItsJob(String state) {
        var tenant = tenant();
        var uploaded = applying(tenant, () -> refuseWrites(state));
        assertFailed(tenant, uploaded);
    }

    @Test
    void anImportThatBreaksOffUnexpectedlyHasFailedAndCanBeAppliedAgain() {
        var tenant = tenant();
        var person = "copy_person where person_id = '" + id(tenant, "A-3") + "'";
        sql("create table probe.whole as select state from " + person);
        var uploaded = applying(tenant, () -> sql("update " + person.replace("where", "set state = '[]' where")));
        assertFailed(tenant, uploaded);
        sql("update " + person.replace("where", "set state = (select state from probe.whole) where"));
        sql("drop table probe.whole");
        var failed = api.get(path(uploaded), peopleAdmin(tenant)).json();
        assertThat(applied(tenant, failed, "{}").path("state").asString()).isEqualTo("applied");
    }

    @Test
    void aJobLeavesAnImportAloneThatAnotherJobHasTakenOver() {
        var tenant = tenant();
        var id = uploaded(tenant).path("importId").asString();
        sql("update roster_import set state = 'applying', job_id = gen_random_uuid() where id = '" + id + "'");
        var job = Tenancy.call(tenant, () -> jobs.submit("roster-import",
                Map.of("importId", UUID.fromString(id), "decision", Map.of("goodRowsOnly", false))));
        Awaitility.await().atMost(LONG).until(() -> Tenancy.call(tenant, () -> jobs.state(job)).finished());
        assertThat(stored("select state from roster_import where id = '" + id + "'")).isEqualTo("applying");
        assertThat(outbox.of(tenant, "people.person-changed.v1")).hasSize(3);
    }

    private JsonNode uploaded(TenantId tenant) {
        return upload(tenant,
                "employee_number,first_name,last_name,job_title,supervisor_number\n1,Ada,Top,President,\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose job waits for the roster, until what goes wrong has been brought about. */
    private JsonNode applying(TenantId tenant, Runnable wrong) {
        var uploaded = uploaded(tenant);
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> {
            lock.forImport();
            assertThat(start(tenant, uploaded, "{}").status()).isEqualTo(202);
            Awaitility.await().until(this::somebodyWaits);
            wrong.run();
        }));
        return uploaded;
    }

    private void refuseWrites(String state) {
        sql("create or replace function probe.refuse() returns trigger language plpgsql as $$ begin"
                + " raise exception 'refused by the test' using errcode = '" + state + "'; end $$");
        sql("create trigger refused before insert or update on copy_person for each row execute function probe.refuse()");
    }

    private void awaitTriedOnce(JsonNode uploaded) {
        Awaitility.await().atMost(LONG).until(() -> stored(
                "select exists (select 1 from scheduled_tasks where consecutive_failures > 0 and task_instance = '"
                        + job(uploaded) + "')")
                .equals("t"));
    }

    private void assertFailed(TenantId tenant, JsonNode uploaded) {
        assertThat(ended(uploaded)).isEqualTo("failed");
        Awaitility.await().atMost(LONG).until(() -> stored(
                "select status from job where id = '" + job(uploaded) + "'").equals("FAILED"));
        assertThat(api.get(path(uploaded), peopleAdmin(tenant)).json().path("error").asString()).isNotBlank();
    }

    private String ended(JsonNode uploaded) {
        return Awaitility.await().atMost(LONG).until(() -> stored("select state from roster_import where id = '"
                + uploaded.path("importId").asString() + "'"), state -> !state.equals("applying"));
    }

    private String job(JsonNode uploaded) {
        return stored("select job_id from roster_import where id = '" + uploaded.path("importId").asString() + "'");
    }
}
