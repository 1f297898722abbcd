package dev.leadwell.people.title;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.Title;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a title means from a day on, corrects what it meant, withdraws it (P3). */
@Component
@Transactional
public class ChangeTitle {
    private static final int MOST_ENTRIES = 100;
    private final StoredTitles stored;
    private final SaveTitles titles;
    private final Holders holders;
    private final Tenants tenants;
    private final Clock clock;

    ChangeTitle(StoredTitles stored, SaveTitles titles, Holders holders, Tenants tenants, Clock clock) {
        this.stored = stored;
        this.titles = titles;
        this.holders = holders;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Title get(UUID titleId) {
        return stored.find(titleId).orElseThrow(() -> ProblemException.notFound("title"));
    }

    /** @param shown what the second of two editors is answered */
    public Title from(UUID titleId, @Nullable String ifMatch, Title.Entry next, Function<Title, Object> shown) {
        return change(titleId, ifMatch, shown, entries -> TitleEntries.changed(entries, next), "title.changed");
    }

    /** @param begun the first day of the entry that is corrected */
    public Title correct(UUID titleId, @Nullable String ifMatch, LocalDate begun, Title.Entry wanted,
            Function<Title, Object> shown) {
        return change(titleId, ifMatch, shown, entries -> TitleEntries.corrected(entries, begun, wanted),
                "title.corrected");
    }

    private Title change(UUID titleId, @Nullable String ifMatch, Function<Title, Object> shown,
            UnaryOperator<List<Title.Entry>> change, String what) {
        var before = lock(titleId, ifMatch, shown);
        var entries = change.apply(before.entries());
        if (entries.size() > MOST_ENTRIES) {
            throw ProblemException.conflict("title-entries", Wording.of("refused.title-entries", MOST_ENTRIES));
        }
        return entries.equals(before.entries())
                ? before
                : titles.update(before, new Title(before.id(), before.version() + 1, before.name(), entries, false),
                        what);
    }

    /** @throws ProblemException 409 while somebody holds it today or will, naming how many */
    public void withdraw(UUID titleId, @Nullable String ifMatch, Function<Title, Object> shown) {
        var before = lock(titleId, ifMatch, shown);
        int held = holders.during(before.name(), LocalDate.ofInstant(clock.instant(), tenants.current().zone()), null);
        if (held > 0) {
            throw ProblemException.conflict("title-in-use", Wording.of("refused.title-in-use", before.name(), held));
        }
        titles.update(before, new Title(before.id(), before.version() + 1, before.name(), before.entries(), true),
                "title.withdrawn");
    }

    private Title lock(UUID titleId, @Nullable String ifMatch, Function<Title, Object> shown) {
        var before = stored.lock(titleId).orElseThrow(() -> ProblemException.notFound("title"));
        ETags.requireMatch(ifMatch, before.version(), () -> shown.apply(before));
        if (before.withdrawn()) {
            throw ProblemException.conflict("title-withdrawn", Wording.of("refused.title-withdrawn", before.name()));
        }
        return before;
    }
}
