package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.upkeep.UpkeepDue.Due;
import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.DatabaseTranslation;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what became known of a tenant's persons, then looks at every series that was not looked at yet today: some persons a
 * transaction, so that it goes on where it was ended. After a slice it queues up again behind the other tenants.
 */
@Component
class TenantUpkeep implements JobHandler {

    static final String KIND = "coaching.upkeep";
    static final int TOGETHER = 50;
    private static final int SLICE = 1_000;
    private static final Duration STANDS_STILL = Duration.ofMinutes(15);
    private static final Duration PUT_OFF = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(TenantUpkeep.class);

    private final UpkeepDue due;
    private final SeriesRegister register;
    private final Tenants tenants;
    private final RepUpkeep upkeep;
    private final TellUpkeep tell;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TenantUpkeep(UpkeepDue due, SeriesRegister register, Tenants tenants, RepUpkeep upkeep, TellUpkeep tell, Jobs jobs,
            Clock clock, PlatformTransactionManager transactions) {
        this.due = due;
        this.register = register;
        this.tenants = tenants;
        this.upkeep = upkeep;
        this.tell = tell;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Starts a job where there is something to do and none does it any more. */
    void start() {
        boolean wanted = inTransaction(() -> tenants.find().isPresent()
                && (!due.next(1, clock.instant()).isEmpty() || !behind(new UUID(0, 0), 1).isEmpty()));
        if (wanted) {
            transaction.executeWithoutResult(status -> {
                Instant now = clock.instant();
                if (due.startTurn(now) || due.takeTurnOver(now.minus(STANDS_STILL), now)) {
                    jobs.submit(KIND, Map.of());
                }
                tell.begins(now);
            });
        }
    }

    @Override
    public void run(JobRun run) {
        long done = 0;
        UUID after = new UUID(0, 0);
        boolean ended = false;
        while (!ended && done < SLICE && !run.cancelled()) {
            long noted = inTransaction(() -> due.noted(clock.instant()));
            List<Due> some = known(() -> due.next(TOGETHER, clock.instant()));
            workOff(some);
            UUID from = after;
            List<UUID> behind = some.isEmpty() ? known(() -> behind(from, TOGETHER)) : List.of();
            inStep(behind);
            after = behind.isEmpty() ? after : behind.getLast();
            done += some.size() + behind.size();
            run.progress(done, 0, "persons");
            ended = some.isEmpty() && behind.isEmpty() && inTransaction(() -> endTurn(noted));
        }
        if (!ended) {
            goOn(run.cancelled());
        }
        run.result(Map.of("persons", done));
    }

    /** Nothing can be done before the tenant itself is known; its settings, when they come, start another job. */
    private <T> List<T> known(Supplier<List<T>> read) {
        return inTransaction(() -> tenants.find().isEmpty() ? List.<T>of() : read.get());
    }

    private void workOff(List<Due> some) {
        if (!some.isEmpty() && !succeeds(() -> workOffTogether(some))) {
            some.stream().filter(one -> !succeeds(() -> workOffTogether(List.of(one)))).forEach(one -> transaction
                    .executeWithoutResult(status -> due.putOff(one, clock.instant().plus(PUT_OFF))));
        }
    }

    private void workOffTogether(List<Due> some) {
        transaction.executeWithoutResult(status -> {
            due.spread(some);
            List<UUID> persons = some.stream().map(Due::personId).filter(id -> !id.equals(UpkeepDue.EVERYBODY))
                    .toList();
            if (!persons.isEmpty()) {
                upkeep.judgeAgain(persons);
            }
            due.done(some);
        });
    }

    private void inStep(List<UUID> behind) {
        if (!behind.isEmpty() && !succeeds(() -> upkeep.inStep(behind))) {
            behind.forEach(one -> succeeds(() -> upkeep.inStep(List.of(one))));
        }
    }

    /** One person's trouble is not the others'; a database that is away is waited for. */
    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException fault) {
            if (DatabaseTranslation.passes(fault)) {
                throw fault;
            }
            LOG.error("Upkeep failed and is tried again one by one, then later", fault);
            return false;
        }
    }

    /** Behind the jobs of other tenants; whoever ended this one ends it for good. */
    private void goOn(boolean cancelled) {
        transaction.executeWithoutResult(status -> {
            if (cancelled) {
                endTurn(due.noted(clock.instant()));
            } else {
                jobs.submit(KIND, Map.of());
            }
        });
    }

    @Override
    public void failed(JobRun run) {
        transaction.executeWithoutResult(status -> endTurn(due.noted(clock.instant())));
    }

    private boolean endTurn(long noted) {
        boolean ended = due.endTurn(noted);
        if (ended) {
            tell.ends();
        }
        return ended;
    }

    private List<UUID> behind(UUID after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        return register.repsBehind(today.minusDays(1), after, limit);
    }

    private <T> T inTransaction(Supplier<T> read) {
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }
}
