package dev.leadwell.comp.named;

import dev.leadwell.people.copy.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of those who did something; a program, and a person who is not known, by their id. */
@Component
public class Subjects {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final People people;

    Subjects(People people) {
        this.people = people;
    }

    public Map<String, String> namesOf(Collection<String> subjects) {
        List<UUID> ids = subjects.stream().filter(subject -> ID.matcher(subject).matches()).map(UUID::fromString)
                .distinct().toList();
        Map<String, String> names = new HashMap<>();
        subjects.forEach(subject -> names.put(subject, subject));
        people.findAll(ids).forEach((id, person) -> names.put(id.toString(), person.name()));
        return names;
    }

    public @Nullable String nameOf(@Nullable String subject) {
        return subject == null ? null : namesOf(List.of(subject)).get(subject);
    }
}
