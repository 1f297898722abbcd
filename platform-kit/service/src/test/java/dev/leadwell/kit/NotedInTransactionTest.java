package dev.leadwell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class NotedInTransactionTest {

    private final List<List<String>> written = new ArrayList<>();
    private final NotedInTransaction<List<String>> notes = new NotedInTransaction<>(ArrayList::new, written::add);
    private final TransactionTemplate transaction = new TransactionTemplate(new OfThread());

    @Test
    void whatATransactionNotesIsWrittenOnceBeforeItCommits() {
        transaction.executeWithoutResult(status -> {
            notes.noted().add("one");
            notes.noted().add("two");
            assertThat(written).isEmpty();
        });
        transaction.executeWithoutResult(status -> notes.noted().add("three"));
        assertThat(written).containsExactly(List.of("one", "two"), List.of("three"));
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void aTransactionThatNotesNothingWritesNothing() {
        transaction.executeWithoutResult(status -> {});
        assertThat(written).isEmpty();
    }

    @Test
    void whatFailsLeavesNothing() {
        assertThatIllegalStateException().isThrownBy(() -> transaction.executeWithoutResult(status -> {
            notes.noted().add("lost");
            throw new IllegalStateException();
        }));
        transaction.executeWithoutResult(status -> notes.noted().add("kept"));
        assertThat(written).containsExactly(List.of("kept"));
    }

    @Test
    void aTransactionInsideAnotherHasNotesOfItsOwn() {
        TransactionTemplate inside = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()));
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            notes.noted().add("outside");
            inside.executeWithoutResult(status -> notes.noted().add("inside"));
            notes.noted().add("again outside");
        });
        assertThat(written).containsExactly(List.of("inside"), List.of("outside", "again outside"));
    }

    @Test
    void withoutATransactionNothingCanBeNoted() {
        assertThatIllegalStateException().isThrownBy(notes::noted);
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    /** Transactions that write nowhere. */
    private static final class OfThread extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;
        private final transient Map<Thread, Boolean> begun = new HashMap<>();

        @Override
        protected Object doGetTransaction() {
            return Thread.currentThread();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return begun.containsKey(Thread.currentThread());
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun.put(Thread.currentThread(), true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            begun.remove(Thread.currentThread());
            return transaction;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {
            begun.put(Thread.currentThread(), true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            begun.remove(Thread.currentThread());
        }
    }
}
