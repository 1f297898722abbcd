package dev.leadwell.comp.period;

/** Told of each statement that was approved, in a transaction that may be repeated after a crash. */
@FunctionalInterface
public interface ApprovalListener {
    void approved(Period period, StoredStatement statement);
}
