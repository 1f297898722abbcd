package dev.leadwell.kit.events;

import java.util.Set;

/**
 * Takes in the events of some types. Runs in a transaction of the event's tenant, together with other
 * events of it; must bear repetition and any order (keep one row per aggregate, write only a higher
 * epoch or, in the same, a higher version). First turns the event into a record of its own and throws
 * {@link PoisonEventException} for what can never be read; whatever else it throws is waited for.
 */
public interface EventHandler {

    Set<String> types();

    void on(ReceivedEvent event);
}
