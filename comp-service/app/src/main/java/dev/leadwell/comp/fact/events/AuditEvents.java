package dev.leadwell.comp.fact.events;

import dev.leadwell.comp.fact.HeardFacts;
import dev.leadwell.comp.fact.WeekFact;
import dev.leadwell.kit.events.BulkEventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weeks of audit: submitted and reopened are two states of one aggregate. */
@Component
class AuditEvents implements BulkEventHandler {

    static final String SUBMITTED = "audit.week-submitted.v1";
    static final String REOPENED = "audit.week-reopened.v1";
    private static final BigDecimal HIGHEST_LIMIT = new BigDecimal(999);
    private static final int MOST_DIGITS = 30;
    private final HeardFacts facts;
    private final Clock clock;

    AuditEvents(HeardFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** What comp reads of either event. */
    record Week(@Nullable UUID weekId, @Nullable UUID managerId, @Nullable LocalDate weekStart,
            @Nullable LocalDate lastDay, int leadershipBlocks, int backedLeadershipBlocks, int managementBlocks,
            @Nullable String verdict, @Nullable BigDecimal upperLimit, boolean openingFact) {

        WeekFact fact(long version, boolean submitted) {
            if (weekId == null || managerId == null || weekStart == null || lastDay == null) {
                throw new PoisonEventException("A week without weekId, managerId, weekStart or lastDay.");
            }
            if (upperLimit != null && (upperLimit.signum() < 0 || upperLimit.precision() > MOST_DIGITS
                    || upperLimit.compareTo(HIGHEST_LIMIT) > 0)) {
                throw new PoisonEventException("A week's upperLimit is a share in percent.");
            }
            return new WeekFact(weekId, version, managerId, weekStart, lastDay, submitted,
                    !"incomplete".equals(verdict), leadershipBlocks, backedLeadershipBlocks, managementBlocks,
                    openingFact, upperLimit);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(SUBMITTED, REOPENED);
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        facts.takeWeeks(events.stream()
                .map(event -> new HeardFacts.Told<>(
                        event.as(Week.class).fact(event.version(), event.type().equals(SUBMITTED)),
                        event.epoch()))
                .toList(), clock.instant());
    }
}
