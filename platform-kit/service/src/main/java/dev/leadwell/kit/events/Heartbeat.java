package dev.leadwell.kit.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a service says of itself every 10 seconds, in each partition of its topic.
 *
 * @param at everything that it published before this moment came before the beat
 * @param number one more than the beat before; null where no slot is read
 * @param factsMayBeMissing since its slot was lost it has not yet said everything again
 */
record Heartbeat(Instant at, @Nullable Long number, boolean factsMayBeMissing) {

    static Heartbeat read(byte @Nullable [] payload) {
        try {
            Heartbeat read = ReceivedEvent.MAPPER.readValue(payload == null ? new byte[0] : payload, Heartbeat.class);
            RequiredFields.check("beat", read);
            return read;
        } catch (JacksonException e) {
            throw new PoisonEventException("The beat is not JSON.", e);
        }
    }
}
