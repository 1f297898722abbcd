package dev.leadwell.kit.events;

import java.util.Set;

/**
 * Takes in the events of some types. Runs in a transaction of the event's tenant, together with other
 * events of it; must bear repetition and any order (keep one row per aggregate, write only a higher
 * version). Throws {@link PoisonEventException} for what can never be read, and nothing else on purpose.
 */
public interface EventHandler {

    Set<String> types();

    void on(ReceivedEvent event);
}
