package dev.leadwell.test.sample;

import dev.leadwell.kit.events.BulkEventHandler;
import dev.leadwell.kit.events.ReceivedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the teams of a tenant, as many at once as a poll brings. */
@Component
class TeamsHeard implements BulkEventHandler {

    static final String TYPE = "people.team-changed.v1";
    /** How many came together, by tenant. */
    static final Map<String, List<Integer>> TOGETHER = new ConcurrentHashMap<>();

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        TOGETHER.merge(events.getFirst().tenant().toString(), List.of(events.size()),
                (one, next) -> java.util.stream.Stream.concat(one.stream(), next.stream()).toList());
    }
}
