package dev.leadwell.audit.result;

import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a submitted week came to.
 *
 * @param version of the published state
 * @param edition of the submission, as people count it
 * @param backed Leadership blocks backed by a held session or an event with own reports
 * @param changedFromManagement Leadership blocks that were suggested as Management
 * @param limits those that it was judged by
 * @param openingFact imported for going live
 */
public record WeekResult(UUID weekId, long version, int edition, UUID managerId, LocalDate weekStart,
        LocalDate lastDay, ZoneId zone, Totals totals, int backed, int changedFromManagement, Limits limits,
        Judgement judgement, Instant submittedAt, boolean openingFact) {

    public Split split() {
        return totals.split();
    }

    /** How often the week was opened again after a result. */
    public int reopenings() {
        return edition - 1;
    }
}
