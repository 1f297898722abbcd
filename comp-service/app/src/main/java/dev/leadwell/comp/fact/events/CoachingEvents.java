package dev.leadwell.comp.fact.events;

import dev.leadwell.comp.fact.HeardFacts;
import dev.leadwell.comp.fact.WindowFact;
import dev.leadwell.kit.events.BulkEventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Outcomes of due windows. */
@Component
class CoachingEvents implements BulkEventHandler {

    static final String SETTLED = "coaching.window-settled.v1";
    private static final Set<String> OUTCOMES = Set.of("kept", "not-kept", "excused", "withdrawn");
    private final HeardFacts facts;
    private final Clock clock;

    CoachingEvents(HeardFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** What comp reads of the event. */
    record Window(@Nullable UUID windowId, @Nullable UUID managerId, @Nullable UUID repId, @Nullable String kind,
            @Nullable LocalDate windowStart, @Nullable LocalDate windowEnd, @Nullable String outcome,
            @Nullable String cause, @Nullable String displacedBy, @Nullable String excusedClass,
            @Nullable String madeUpBy, boolean openingFact) {

        WindowFact fact(long version) {
            if (windowId == null || managerId == null || repId == null || kind == null || windowStart == null
                    || windowEnd == null || outcome == null || !OUTCOMES.contains(outcome)) {
                throw new PoisonEventException("A window lacks an id, its kind, its days or a known outcome.");
            }
            return new WindowFact(windowId, version, managerId, repId, kind, windowStart, windowEnd, outcome, cause,
                    displacedBy, excusedClass, madeUpBy, openingFact);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(SETTLED);
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        facts.takeWindows(
                events.stream().map(event -> new HeardFacts.Told<>(event.as(Window.class).fact(event.version()),
                        event.epoch())).toList(),
                clock.instant());
    }
}
