package dev.leadwell.audit.week;

import dev.leadwell.audit.waiting.Kept;
import dev.leadwell.audit.waiting.Waiting;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells how many suggestions wait in the week that it is; the week is gathered only where no count of it is kept. */
@Component
public class CountWaiting {

    private final WeeksOfManager ofManager;
    private final GatherWeek gather;
    private final Waiting waiting;
    private final TransactionOperations transaction;

    CountWaiting(WeeksOfManager ofManager, GatherWeek gather, Waiting waiting, TransactionOperations transaction) {
        this.ofManager = ofManager;
        this.gather = gather;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    private record Look(LocalDate thisWeek, Kept kept) {}

    public int of(UUID manager) {
        Look look = Objects.requireNonNull(transaction.execute(
                status -> new Look(ofManager.today(manager).thisWeek(), waiting.of(manager))));
        return look.kept().of(look.thisWeek()).orElseGet(() -> count(manager, look.thisWeek()));
    }

    private int count(UUID manager, LocalDate thisWeek) {
        WeekInputs inputs = gather.all(manager, thisWeek);
        int count = inputs.view().asks();
        transaction.executeWithoutResult(
                status -> waiting.keep(manager, new Waiting.WeekCount(thisWeek, count, inputs.changes())));
        return count;
    }
}
