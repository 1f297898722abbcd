package dev.leadwell.people.copy.events;

import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import dev.leadwell.people.copy.CopyOfPeople;
import java.time.DateTimeException;
import java.util.Set;

/** Keeps the copy in step with what people-service tells. */
public class PeopleHeard implements EventHandler {
    private final CopyOfPeople copy;

    public PeopleHeard(CopyOfPeople copy) {
        this.copy = copy;
    }

    @Override
    public Set<String> types() {
        return Set.of(PersonChanged.TYPE, AbsenceChanged.TYPE, TeamChanged.TYPE, TenantChanged.TYPE);
    }

    @Override
    public void on(ReceivedEvent event) {
        try {
            switch (event.type()) {
                case PersonChanged.TYPE -> copy.take(event.as(PersonChanged.class).toPerson());
                case AbsenceChanged.TYPE -> copy.take(event.as(AbsenceChanged.class).toAbsence());
                case TeamChanged.TYPE -> copy.take(event.as(TeamChanged.class).toTeam());
                case TenantChanged.TYPE -> copy.take(event.as(TenantChanged.class).toSettings(), event.version());
                default -> throw new IllegalArgumentException("Not an event of people: " + event.type());
            }
        } catch (DateTimeException | NullPointerException e) {
            // A field is absent or is no zone or time: the same record will never say it better.
            throw new PoisonEventException(event.type() + " breaks its schema: " + e.getMessage(), e);
        }
    }
}
