package dev.leadwell.people.title;

import dev.leadwell.kit.Ids;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes titles of names that stand in assignments and that nobody has described, no rep's until somebody says so (P3). */
@Component
@Transactional
public class RegisterTitles {
    private final Titles known;
    private final StoredTitles stored;
    private final SaveTitles titles;
    private final Ids ids;

    RegisterTitles(Titles known, StoredTitles stored, SaveTitles titles, Ids ids) {
        this.known = known;
        this.stored = stored;
        this.titles = titles;
        this.ids = ids;
    }

    /** Of many persons at once: one question, and one statement for all titles that are new. */
    public void of(Collection<Person> persons) {
        Map<String, Assignment> named = new LinkedHashMap<>();
        persons.stream().map(Person::assignments).flatMap(List::stream).filter(one -> !Title.key(one.title()).isEmpty())
                .forEach(one -> named.merge(Title.key(one.title()), one,
                        (first, next) -> first.level() == null ? next : first));
        var meanings = known.named(named.keySet());
        var unknown = new ArrayList<Title>();
        named.forEach((key, assignment) -> register(meanings, key, assignment, unknown));
        if (!unknown.isEmpty()) {
            titles.add(unknown);
        }
    }

    private void register(TitleMeanings meanings, String key, Assignment assignment, List<Title> unknown) {
        var title = meanings.byKey().get(key);
        if (title == null) {
            unknown.add(new Title(ids.next(), 1, assignment.title().strip(), since(assignment.level()), false));
        } else if (title.withdrawn()) {
            stored.lock(title.id()).filter(Title::withdrawn).ifPresent(there -> titles.update(there,
                    new Title(there.id(), there.version() + 1, there.name(), there.entries(), false),
                    "title.taken-up"));
        }
    }

    private static List<Title.Entry> since(@Nullable Integer level) {
        return List.of(new Title.Entry(Title.EVER, null, level, false, false));
    }
}
