package dev.leadwell.people.roster.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries that are known no more, by person: which of them a new one corrects. */
record Corrected(Map<UUID, List<EntryTable.Ended>> ended) {

    static final Corrected NOTHING = new Corrected(Map.of());

    static Corrected of(List<EntryTable.Ended> ended) {
        return new Corrected(ended.stream().collect(Collectors.groupingBy(EntryTable.Ended::personId)));
    }

    /** The one of the same day, else the only one of its key: then the day itself was wrong. */
    @Nullable
    UUID by(EntryTable.Entry<?> entry) {
        var alike = ended.getOrDefault(entry.personId(), List.of()).stream()
                .filter(one -> one.entryKey().equals(entry.key())).toList();
        return alike.stream().filter(one -> one.fromDay().equals(entry.fromDay())).findFirst()
                .or(() -> alike.size() == 1 ? alike.stream().findFirst() : java.util.Optional.empty())
                .map(EntryTable.Ended::id).orElse(null);
    }
}
