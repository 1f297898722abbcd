package dev.leadwell.kit.journal.console;

import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.console.Viewers;
import dev.leadwell.kit.journal.JournalEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The journal holds ids; readers are shown who they are, as far as this service knows. */
@Component
@InApplication
class JournalNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObjectProvider<Viewers> viewers;

    JournalNames(ObjectProvider<Viewers> viewers) {
        this.viewers = viewers;
    }

    /** By the text that may be somebody's id; of what is none there is no entry. */
    Map<String, String> of(Stream<String> texts) {
        Set<UUID> ids = texts.filter(text -> ID.matcher(text).matches()).map(UUID::fromString)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        viewers.ifAvailable(known -> known.namesOf(ids).forEach((id, name) -> names.put(id.toString(), name)));
        return names;
    }

    /** Whom an entry names outside its values. */
    static Stream<String> named(JournalEntry entry) {
        return Stream.of(entry.who(), entry.aggregateId(), Objects.requireNonNullElse(entry.asWhom(), ""));
    }
}
