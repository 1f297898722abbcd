package dev.leadwell.comp.fact.events;

import dev.leadwell.comp.fact.SourceWork;
import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.ReceivedEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether coaching still works out windows. */
@Component
class CoachingUpkeepEvents implements EventHandler {

    static final String CHANGED = "coaching.upkeep-changed.v1";
    private final SourceWork work;

    CoachingUpkeepEvents(SourceWork work) {
        this.work = work;
    }

    /** What comp reads of the event. */
    record Upkeep(@Nullable Instant workingOutSince) {}

    @Override
    public Set<String> types() {
        return Set.of(CHANGED);
    }

    @Override
    public void on(ReceivedEvent event) {
        work.take("coaching", event.epoch(), event.version(), event.as(Upkeep.class).workingOutSince());
    }
}
