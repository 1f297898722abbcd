package dev.leadwell.kit.events;

import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.security.Allowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says everything again at its current version: the answer to a lost slot, a restore and a new consumer. */
@RestController
@RequestMapping("/api/${leadwell.service}/v1/republish")
class Republishing implements JobHandler {

    private static final String KIND = "republish";
    private static final int EVENTS_OF_A_TRANSACTION = 200;

    private final Jobs jobs;
    private final Outbox outbox;
    private final List<Republishable> all;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Republishing(Jobs jobs, Outbox outbox, List<Republishable> all, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.all = all;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Submitted(UUID job) {}

    record Progress(String status, long published, String note) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    Submitted republish() {
        return new Submitted(jobs.submit(KIND, Map.of()));
    }

    @GetMapping("/{job}")
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    Progress progress(@PathVariable UUID job) {
        var state = jobs.state(job);
        return new Progress(state.status().name().toLowerCase(java.util.Locale.ROOT), state.done(), state.note());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long[] published = {0};
        for (Republishable one : all) {
            var pending = new ArrayList<EventDraft>();
            reading.executeWithoutResult(status -> {
                one.republish(draft -> {
                    pending.add(draft);
                    if (pending.size() == EVENTS_OF_A_TRANSACTION) {
                        published[0] += write(pending);
                        run.progress(published[0], published[0], one.aggregate());
                    }
                });
                published[0] += write(pending);
            });
            run.progress(published[0], published[0], one.aggregate());
        }
        run.result(Map.of("published", published[0]));
    }

    /** Apart from the reading transaction, so that a million aggregates are not one transaction. */
    private int write(List<EventDraft> pending) {
        writing.executeWithoutResult(status -> pending.forEach(outbox::publish));
        int written = pending.size();
        pending.clear();
        return written;
    }
}
