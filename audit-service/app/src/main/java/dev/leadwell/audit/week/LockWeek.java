package dev.leadwell.audit.week;

import org.springframework.stereotype.Component;

/** Keeps others from editing a week until the transaction ends; refused when somebody did since it was seen. */
@Component
class LockWeek {

    private final Weeks weeks;

    LockWeek(Weeks weeks) {
        this.weeks = weeks;
    }

    /** @param read as it was read, or as it is before anything is kept of it */
    AuditWeek of(AuditWeek read, SeenRevision seen) {
        AuditWeek week = weeks.lock(read);
        // Another zone is another grid: what was worked out on the one before does not fit.
        if (!seen.isCurrent(week) || !week.zone().equals(read.zone())) {
            throw new WeekChanged(week, weeks.editsSince(week.id(), seen.revision()));
        }
        return week;
    }
}
