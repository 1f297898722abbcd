package dev.leadwell.kit.events;

import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says everything again at its current version: the answer to a lost slot, a restore and a new consumer. */
@RestController
@RequestMapping("/api/${leadwell.service}/v1/republish")
class Republishing implements JobHandler {

    private static final String KIND = "republish";
    private static final int AGGREGATES_OF_A_TRANSACTION = 200;

    private final Jobs jobs;
    private final Outbox outbox;
    private final OutboxSlot slot;
    private final Epochs epochs;
    private final Journal journal;
    private final List<Republishable> all;
    private final TransactionTemplate transaction;
    private final String service;

    Republishing(Jobs jobs, Outbox outbox, OutboxSlot slot, Epochs epochs, Journal journal, List<Republishable> all,
            PlatformTransactionManager transactions, @Value("${leadwell.service}") String service) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.slot = slot;
        this.epochs = epochs;
        this.journal = journal;
        this.all = all.stream().sorted(Comparator.comparing(Republishable::aggregate)).toList();
        this.transaction = new TransactionTemplate(transactions);
        this.service = service;
    }

    /** @param epoch the one that everything is said in from now on; only after a restore */
    record Submitted(UUID job, @Nullable Long epoch) {}

    record Progress(String status, long published, String note) {}

    /**
     * How far a job has come.
     *
     * @param generation of the slot when it began: one lost meanwhile has not had all of it
     * @param after the last key of the aggregate; null at its start
     */
    record Reached(long generation, String aggregate, @Nullable String after, long published) {}

    /** @param restored the database was set back to an earlier moment: what it says now is newer than what it undid */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    Submitted republish(@RequestParam(defaultValue = "false") boolean restored) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Long epoch = restored ? raise() : null;
            return new Submitted(jobs.submit(KIND, Map.of("restored", restored)), epoch);
        }));
    }

    private long raise() {
        Epochs.Raised raised = epochs.raise();
        journal.record("epoch.raised", "epoch", service, Map.of("epoch", raised.before()),
                Map.of("epoch", raised.epoch()));
        return raised.epoch();
    }

    @GetMapping("/{job}")
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    Progress progress(@PathVariable UUID job) {
        var state = jobs.state(job);
        return new Progress(state.status().code(), state.done(), state.note());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Goes on where an earlier try ended, unless the slot was lost since: then what it said has reached nobody. */
    @Override
    public void run(JobRun run) {
        long generation = slot.generation();
        Reached reached = reached(run.checkpoint());
        if (reached == null || reached.generation() != generation) {
            reached = new Reached(generation, "", null, 0);
        }
        for (Republishable one : all) {
            if (one.aggregate().compareTo(reached.aggregate()) >= 0) {
                reached = republish(one, reached, run);
            }
            if (run.cancelled()) {
                return;
            }
        }
        slot.republished(Tenancy.current(), generation);
        run.result(Map.of("published", reached.published()));
    }

    private static @Nullable Reached reached(@Nullable JsonNode checkpoint) {
        return checkpoint == null ? null : ReceivedEvent.MAPPER.treeToValue(checkpoint, Reached.class);
    }

    private Reached republish(Republishable one, Reached before, JobRun run) {
        Reached reached = before.aggregate().equals(one.aggregate())
                ? before
                : new Reached(before.generation(), one.aggregate(), null, before.published());
        boolean more = true;
        while (more && !run.cancelled()) {
            Reached from = reached;
            Reached next = Objects.requireNonNull(transaction.execute(status -> chunk(one, from, run)));
            more = next.after() != null;
            reached = more ? next : new Reached(next.generation(), next.aggregate(), from.after(), next.published());
            run.progress(reached.published(), reached.published(), one.aggregate());
        }
        return reached;
    }

    /** Read, written and noted together: whoever changes one of them waits, and says the newer state afterwards. */
    private Reached chunk(Republishable one, Reached from, JobRun run) {
        Republishable.Chunk chunk = one.next(from.after(), AGGREGATES_OF_A_TRANSACTION);
        if (!chunk.drafts().isEmpty()) {
            outbox.publishAll(chunk.drafts());
        }
        var next = new Reached(from.generation(), one.aggregate(), chunk.reached(),
                from.published() + chunk.drafts().size());
        if (chunk.reached() != null) {
            run.checkpoint(next);
        }
        return next;
    }
}
