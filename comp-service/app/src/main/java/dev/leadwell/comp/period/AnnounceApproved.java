package dev.leadwell.comp.period;

import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells others of an approved period's statements, some at a time; repeated, it tells the same again. */
@Component
class AnnounceApproved implements JobHandler {

    static final String KIND = "announce-approved";
    private static final int AT_ONCE = 100;
    private final Periods periods;
    private final Statements statements;
    private final ApprovalListener listener;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    AnnounceApproved(Periods periods, Statements statements, ApprovalListener listener,
            PlatformTransactionManager transactions) {
        this.periods = periods;
        this.statements = statements;
        this.listener = listener;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        RunOrder order = RunOrder.of(job);
        reading.executeWithoutResult(status -> {
            Period period = periods.find(order.periodId()).orElseThrow();
            List<StoredStatement> pending = new ArrayList<>();
            statements.forEachReady(order.periodId(), order.run(), statement -> {
                pending.add(statement);
                if (pending.size() == AT_ONCE) {
                    tell(period, pending);
                }
            });
            tell(period, pending);
        });
    }

    private void tell(Period period, List<StoredStatement> pending) {
        writing.executeWithoutResult(status -> pending.forEach(one -> listener.approved(period, one)));
        pending.clear();
    }
}
