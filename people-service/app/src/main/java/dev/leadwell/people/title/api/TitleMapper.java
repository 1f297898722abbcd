package dev.leadwell.people.title.api;

import dev.leadwell.people.contract.KnownTitleEntry;
import dev.leadwell.people.contract.NewTitle;
import dev.leadwell.people.contract.NewTitleEntry;
import dev.leadwell.people.contract.TitleEntry;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.StoredTitles;
import java.time.ZoneOffset;
import java.util.Objects;

/** Between the contract's shapes and titles. */
final class TitleMapper {
    private TitleMapper() {}

    static dev.leadwell.people.contract.Title toContract(Title title) {
        return new dev.leadwell.people.contract.Title(title.id(), title.version(), title.name(),
                title.entries().stream().map(TitleMapper::toContract).toList(), title.withdrawn());
    }

    private static TitleEntry toContract(Title.Entry entry) {
        return new TitleEntry(entry.from(), entry.rep(), entry.leadsManagers()).to(entry.to()).level(entry.level());
    }

    static KnownTitleEntry toContract(StoredTitles.Known known) {
        var entry = known.entry();
        return new KnownTitleEntry(entry.from(), entry.rep(), entry.leadsManagers(),
                known.since().atOffset(ZoneOffset.UTC), known.recordedBy()).to(entry.to()).level(entry.level());
    }

    static Title.Entry entry(NewTitle given) {
        return new Title.Entry(Objects.requireNonNullElse(given.getFrom(), Title.EVER), null, given.getLevel(),
                given.getRep(), given.getLeadsManagers());
    }

    static Title.Entry entry(NewTitleEntry given) {
        return new Title.Entry(given.getFrom(), null, given.getLevel(), given.getRep(), given.getLeadsManagers());
    }
}
