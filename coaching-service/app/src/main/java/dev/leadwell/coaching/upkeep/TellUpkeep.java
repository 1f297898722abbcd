package dev.leadwell.coaching.upkeep;

import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells others when windows are being worked out and when all are, each in the transaction in which it becomes so: who pays for
 * them waits meanwhile.
 */
@Component
class TellUpkeep implements Republishable {

    private final UpkeepDue due;
    private final Outbox outbox;

    TellUpkeep(UpkeepDue due, Outbox outbox) {
        this.due = due;
        this.outbox = outbox;
    }

    void begins(Instant now) {
        due.tellBegun(now).map(UpkeepTold::draft).ifPresent(outbox::publish);
    }

    /** Not while somebody is put off. */
    void ends() {
        if (!due.any()) {
            due.tellEnded().map(UpkeepTold::draft).ifPresent(outbox::publish);
        }
    }

    @Override
    public String aggregate() {
        return "upkeep";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        return new Chunk(due.lockTold().map(UpkeepTold::draft).map(List::of).orElse(List.of()), null);
    }
}
