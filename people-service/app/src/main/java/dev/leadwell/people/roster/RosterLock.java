package dev.leadwell.people.roster;

/**
 * One change of a tenant's roster after the other: two that are fine alone, each checked before the other is there, could
 * together close a reporting circle (P2). Taken before what is checked is read, held until the end of the transaction.
 */
public interface RosterLock {

    /**
     * For a request, which waits for a moment.
     *
     * @throws dev.leadwell.kit.problem.ProblemException 409 while an import is being written for longer than that
     */
    void forChange();

    /** For a job, which waits as long as it takes. */
    void forImport();
}
