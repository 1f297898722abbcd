package dev.leadwell.people.copy.events;

import dev.leadwell.kit.events.BulkEventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.Told;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Keeps the copy in step with what people-service tells. */
public class PeopleEvents implements BulkEventHandler {
    private final CopyOfPeople copy;

    public PeopleEvents(CopyOfPeople copy) {
        this.copy = copy;
    }

    @Override
    public Set<String> types() {
        return Set.of(PersonChanged.TYPE, AbsenceChanged.TYPE, TeamChanged.TYPE, TitleChanged.TYPE,
                TenantChanged.TYPE);
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        String type = events.getFirst().type();
        switch (type) {
            case PersonChanged.TYPE -> copy.takePersons(told(events, PersonChanged.class, PersonChanged::told));
            case AbsenceChanged.TYPE ->
                copy.takeAbsences(told(events, AbsenceChanged.class, AbsenceChanged::toAbsence));
            case TeamChanged.TYPE -> told(events, TeamChanged.class, TeamChanged::told).forEach(copy::takeTeam);
            case TitleChanged.TYPE -> copy.takeTitles(told(events, TitleChanged.class, TitleChanged::told));
            case TenantChanged.TYPE -> told(events, TenantChanged.class, TenantChanged::told).forEach(copy::takeTenant);
            default -> throw new IllegalArgumentException("Not an event of people: " + type);
        }
    }

    private static <E, T> List<Told<T>> told(List<ReceivedEvent> events, Class<E> shape, Function<E, T> state) {
        return events.stream().map(event -> new Told<>(event.epoch(), event.version(),
                read(event.type(), event.as(shape), state))).toList();
    }

    /** Before anything is done with it: a zone or a time that nobody knows breaks the schema. */
    private static <E, T> T read(String type, E event, Function<E, T> state) {
        try {
            return state.apply(event);
        } catch (DateTimeException e) {
            throw new PoisonEventException(type + " breaks its schema: " + e.getMessage(), e);
        }
    }
}
