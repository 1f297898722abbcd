package dev.leadwell.people.roster;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.events.PersonChanged;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says every person again, as last changed. */
@Component
class RosterRepublished implements Republishable {
    private final People people;

    RosterRepublished(People people) {
        this.people = people;
    }

    @Override
    public String aggregate() {
        return "person";
    }

    @Override
    public void republish(Consumer<EventDraft> sink) {
        people.forEach(person -> sink.accept(
                new EventDraft(PersonChanged.TYPE, person.id().toString(), person.version(),
                        PersonChanged.of(person))));
    }
}
