package dev.leadwell.coaching.window;

import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an outcome and tells of it, both or neither. */
@Component
public class WindowPublisher implements Republishable {

    private final SettledWindows windows;
    private final Outbox outbox;

    WindowPublisher(SettledWindows windows, Outbox outbox) {
        this.windows = windows;
        this.outbox = outbox;
    }

    public void add(List<SettledWindow> settled) {
        if (!settled.isEmpty()) {
            windows.add(settled);
            outbox.publishAll(settled.stream().map(WindowSettled::of).toList());
        }
    }

    /** Nothing happens if nothing changed. */
    public SettledWindow change(SettledWindow before, SettledWindow after) {
        if (after.version() != before.version()) {
            windows.update(before, after);
            outbox.publish(WindowSettled.of(after));
        }
        return after;
    }

    @Override
    public String aggregate() {
        return "window";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        List<SettledWindow> some = windows.lockNext(after == null ? new UUID(0, 0) : UUID.fromString(after), atMost);
        return new Chunk(some.stream().map(WindowSettled::of).toList(),
                some.size() < atMost ? null : some.getLast().id().toString());
    }
}
