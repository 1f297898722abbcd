package dev.leadwell.comp.calculation.fact;

/** Kinds of facts that a measure may read. */
public enum FactKind {
    /** What was attained, with the quotas beside it. */
    ATTAINMENT,
    /** Submitted weeks. */
    WEEK,
    /** Outcomes of due windows. */
    WINDOW,
    /** Who reported to the payee, and when they were employed. */
    REPORT
}
