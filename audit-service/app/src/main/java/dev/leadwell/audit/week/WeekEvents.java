package dev.leadwell.audit.week;

import dev.leadwell.audit.result.WeekResult;

/** Tells the other services of a week's way. */
public interface WeekEvents {

    void submitted(WeekResult result);

    void reopened(AuditWeek week);
}
