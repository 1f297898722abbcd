package dev.leadwell.audit.week;

/**
 * The revision that an editor has seen.
 *
 * @param any whether the editor takes whatever is there
 */
public record SeenRevision(long revision, boolean any) {

    public static SeenRevision of(long revision) {
        return new SeenRevision(revision, false);
    }

    boolean isCurrent(AuditWeek week) {
        return any || week.revision() == revision;
    }
}
