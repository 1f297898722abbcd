package dev.leadwell.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has noted, written once before it commits, however much it notes; nothing of one that fails. */
public final class NotedInTransaction<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;

    /** @param fresh what a transaction begins to note in */
    public NotedInTransaction(Supplier<T> fresh, Consumer<T> beforeCommit) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
    }

    /** Of the transaction at hand; there must be one. */
    @SuppressWarnings("unchecked")
    public T noted() {
        Notes bound = (Notes) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Notes();
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(this, bound);
        }
        return bound.noted;
    }

    private final class Notes implements TransactionSynchronization {

        private final T noted = fresh.get();

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(noted);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(NotedInTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NotedInTransaction.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(NotedInTransaction.this);
        }
    }
}
