package dev.leadwell.audit.result;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads results; who may see them is decided by who asks. */
@Component
@Transactional(readOnly = true)
public class ResultReader {

    private final Results results;

    ResultReader(Results results) {
        this.results = results;
    }

    public List<WeekResult> page(Results.Filter filter, int limit) {
        return results.page(filter, limit);
    }

    public Optional<WeekResult> ofWeek(UUID weekId) {
        return results.ofWeek(weekId);
    }

    public List<WeekResult> of(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return results.of(managers, from, to);
    }
}
