package dev.leadwell.kit.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submits jobs of the bound tenant and tells how far they are. */
public class Jobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(JdbcClient jdbc, JsonMapper json, Clock clock, Ids ids, PlatformTransactionManager transactions,
            ObjectProvider<Scheduler> scheduler) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.scheduler = scheduler;
    }

    /** Part of the surrounding transaction: rolled back with it, started after its commit. */
    public UUID submit(String kind, Object input) {
        UUID id = ids.next();
        Optional<Caller> caller = Caller.find();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into job (tenant_id, id, kind, input, status, submitted_by, submitted_as,
                                     request_id, submitted_at)
                    values (current_setting('app.tenant_id')::uuid, ?, ?, ?::jsonb, 'QUEUED', ?, ?, ?, ?)""")
                    .params(id, kind, json.writeValueAsString(input),
                            caller.map(Caller::actor).orElse("system"))
                    .param(caller.map(Caller::asWhom).orElse(null)).param(MDC.get("requestId"))
                    .param(Timestamp.from(clock.instant()))
                    .update();
            scheduler.getObject().schedule(JobTask.NAME.instance(id.toString())
                    .data(Tenancy.current().toString()).scheduledTo(clock.instant()));
        });
        return id;
    }

    public JobState state(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("job"));
    }

    /** A job that waits ends at once, one that runs is asked to; one that has ended stays as it is. */
    public void cancel(UUID id) {
        state(id);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                update job set cancel_requested = true,
                       finished_at = case when status = 'QUEUED' then ? else finished_at end,
                       status = case when status = 'QUEUED' then 'CANCELLED' else status end
                where id = ? and status in ('QUEUED', 'RUNNING')""")
                .params(Timestamp.from(clock.instant()), id).update());
    }

    Optional<JobState> find(UUID id) {
        return transaction.execute(status -> jdbc.sql("select * from job where id = ?").param(id)
                .query((row, number) -> state(row)).optional());
    }

    /** What a job was told, by whom and as whom, in which request. */
    record Order(JsonNode input, String submittedBy, @Nullable String submittedAs, @Nullable String requestId) {}

    Order order(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc
                .sql("select input::text as input, submitted_by, submitted_as, request_id from job where id = ?")
                .param(id)
                .query((row, number) -> new Order(json.readTree(row.getString("input")),
                        row.getString("submitted_by"), row.getString("submitted_as"),
                        row.getString("request_id")))
                .single()));
    }

    boolean cancelRequested(UUID id) {
        return Boolean.TRUE
                .equals(transaction.execute(status -> jdbc.sql("select cancel_requested from job where id = ?")
                        .param(id).query(Boolean.class).single()));
    }

    void running(UUID id) {
        apart.executeWithoutResult(status -> jdbc.sql("update job set status = 'RUNNING' where id = ?").param(id)
                .update());
    }

    void progress(UUID id, long done, long total, String note) {
        apart.executeWithoutResult(status -> jdbc.sql("update job set done = ?, total = ?, note = ? where id = ?")
                .params(done, total, note, id).update());
    }

    @Nullable
    JsonNode checkpoint(UUID id) {
        return transaction.execute(status -> jdbc.sql("select checkpoint::text as checkpoint from job where id = ?")
                .param(id).query((row, n) -> Optional.ofNullable(row.getString("checkpoint"))).single()
                .map(json::readTree).orElse(null));
    }

    void checkpoint(UUID id, Object reached) {
        transaction.executeWithoutResult(status -> jdbc.sql("update job set checkpoint = ?::jsonb where id = ?")
                .params(json.writeValueAsString(reached), id).update());
    }

    void finish(UUID id, JobState.Status end, @Nullable Object result) {
        apart.executeWithoutResult(status -> jdbc.sql(
                "update job set status = ?, result = ?::jsonb, finished_at = ? where id = ?")
                .param(end.name()).param(result == null ? null : json.writeValueAsString(result))
                .params(Timestamp.from(clock.instant()), id)
                .update());
    }

    /** Together with what its handler does about it. The error is for a version that knows no failures. */
    void fail(UUID id, JobFailure failure, Runnable aftermath) {
        apart.executeWithoutResult(status -> {
            aftermath.run();
            jdbc.sql("""
                    update job set status = 'FAILED', failure = ?::jsonb, error = ?, finished_at = ?
                    where id = ?""")
                    .params(json.writeValueAsString(StoredFailure.of(failure)), failure.why().toString(),
                            Timestamp.from(clock.instant()), id)
                    .update();
        });
    }

    private JobState state(ResultSet row) throws SQLException {
        String result = row.getString("result");
        Timestamp finished = row.getTimestamp("finished_at");
        return new JobState(row.getObject("id", UUID.class), row.getString("kind"),
                JobState.Status.valueOf(row.getString("status")), row.getLong("done"), row.getLong("total"),
                row.getString("note"), result == null ? null : json.readTree(result), failure(row),
                row.getTimestamp("submitted_at").toInstant(), finished == null ? null : finished.toInstant());
    }

    private @Nullable JobFailure failure(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        String before = row.getString("error");
        if (failure != null) {
            return json.readValue(failure, StoredFailure.class).failure();
        }
        return before == null ? null : new JobFailure(Wording.text(before), List.of());
    }
}
