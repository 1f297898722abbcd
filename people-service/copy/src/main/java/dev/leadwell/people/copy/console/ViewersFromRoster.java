package dev.leadwell.people.copy.console;

import dev.leadwell.kit.console.Viewers;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Name, title of today and zone of who looks at a page, their own choice first; a role stands in for a title. */
@Transactional(readOnly = true)
public class ViewersFromRoster implements Viewers {

    private final People people;
    private final Tenants tenants;
    private final MessageSource messages;
    private final Clock clock;

    ViewersFromRoster(People people, Tenants tenants, MessageSource messages, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> viewer() {
        return Caller.find().map(caller -> caller.kind() == Caller.Kind.PERSON
                ? person(caller)
                : new Viewer(caller.subject(), tenants.current().name(), tenants.current().zone()));
    }

    private Viewer person(Caller caller) {
        ZoneId wished = caller.wishes().zone();
        return people.find(UUID.fromString(caller.actor()))
                .map(person -> new Viewer(person.name(), line(person), wished == null ? person.zone() : wished))
                .orElseGet(() -> new Viewer(wording("navigation.unknown-person"), tenants.current().name(),
                        wished == null ? tenants.current().zone() : wished));
    }

    @Override
    public Optional<Acting> acting() {
        return Caller.find().filter(caller -> caller.asWhom() != null).map(caller -> new Acting(people
                .find(caller.person()).map(Person::name).orElseGet(() -> wording("navigation.unknown-person")), null));
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> persons) {
        return people.findAll(persons).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private String line(Person person) {
        return person.assignmentOn(LocalDate.ofInstant(clock.instant(), person.zone())).map(Assignment::title)
                .filter(title -> !title.isBlank())
                .orElseGet(() -> person.roles().stream().sorted().findFirst().map(role -> wording("role." + role))
                        .orElseGet(() -> tenants.current().name()));
    }

    private String wording(String code) {
        return String.valueOf(messages.getMessage(code, null, code, LocaleContextHolder.getLocale()));
    }
}
