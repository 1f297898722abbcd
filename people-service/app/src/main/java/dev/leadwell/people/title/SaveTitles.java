package dev.leadwell.people.title;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.events.TitleChanged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a title passes here: stored, told and recorded in one transaction. */
@Component
@Transactional
class SaveTitles {
    /** What a row of a file makes nobody has said; who applied the file stands in the journal. */
    private final StoredTitles stored;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    SaveTitles(StoredTitles stored, CopyOfPeople copy, Outbox outbox, Journal journal, Clock clock) {
        this.stored = stored;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Answers which were added: somebody else may have taken a name meanwhile. */
    List<Title> add(List<Title> titles) {
        var written = stored.add(titles, Journal.who(), clock.instant());
        var added = titles.stream().filter(title -> written.contains(title.id())).toList();
        if (!added.isEmpty()) {
            tell(added);
            journal.recordAll("title.added", "title",
                    added.stream().map(title -> new Journal.Entry(title.id().toString(), null, facts(title))).toList());
        }
        return added;
    }

    /** @param what for the log of changes: {@code title.corrected} */
    Title update(Title before, Title after, String what) {
        stored.update(before, after, Journal.who(), clock.instant());
        tell(List.of(after));
        journal.record(what, "title", after.id().toString(), facts(before), facts(after));
        return after;
    }

    private void tell(List<Title> titles) {
        copy.takeAllTitles(titles);
        outbox.publishAll(titles.stream().map(title -> new EventDraft(TitleChanged.TYPE, title.id().toString(),
                title.version(), TitleChanged.of(title))).toList());
    }

    /** Without the name: the log holds ids and figures. */
    private static Map<String, Object> facts(Title title) {
        return Map.of("version", title.version(), "entries", title.entries(), "withdrawn", title.withdrawn());
    }
}
