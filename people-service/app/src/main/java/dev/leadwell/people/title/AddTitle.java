package dev.leadwell.people.title;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Title;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new title, or one that was withdrawn taken up again (P3). */
@Component
@Transactional
public class AddTitle {
    private final StoredTitles stored;
    private final SaveTitles titles;
    private final Ids ids;

    AddTitle(StoredTitles stored, SaveTitles titles, Ids ids) {
        this.stored = stored;
        this.titles = titles;
        this.ids = ids;
    }

    /**
     * @param meaning from its day on
     * @throws ProblemException 409 if there is one of this name, 422 if the name says nothing
     */
    public Title add(String name, Title.Entry meaning) {
        if (Title.key(name).isEmpty() || name.indexOf(0) >= 0) {
            throw ProblemException.invalid("name", name.replace("\0", "�"), Wording.of("refused.title-name"));
        }
        var known = stored.lockNamed(name);
        if (known.isPresent()) {
            return takenUp(known.get(), meaning);
        }
        return titles.add(List.of(new Title(ids.next(), 1, name.strip(), List.of(meaning), false))).stream()
                .findFirst().orElseThrow(() -> exists(name.strip()));
    }

    private Title takenUp(Title known, Title.Entry meaning) {
        if (!known.withdrawn()) {
            throw exists(known.name());
        }
        return titles.update(known, new Title(known.id(), known.version() + 1, known.name(),
                TitleEntries.changed(known.entries(), meaning), false), "title.taken-up");
    }

    private static ProblemException exists(String name) {
        return ProblemException.conflict("title-exists", Wording.of("refused.title-exists", name));
    }
}
