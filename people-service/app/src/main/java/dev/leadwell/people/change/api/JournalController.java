package dev.leadwell.people.change.api;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.people.change.Changes;
import dev.leadwell.people.contract.JournalApi;
import dev.leadwell.people.contract.JournalEntry;
import dev.leadwell.people.contract.JournalPage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JournalController implements JournalApi {
    private final Changes changes;

    JournalController(Changes changes) {
        this.changes = changes;
    }

    private record From(@Nullable Instant at, @Nullable UUID id) {}

    @Override
    @Allowed(scope = "people:read", roles = "tenant-admin")
    public ResponseEntity<JournalPage> listJournal(@Nullable String cursor, Integer limit) {
        var from = from(cursor);
        var page = changes.page(from.at(), from.id(), "", limit + 1);
        var answer = new JournalPage(page.stream().limit(limit).map(JournalController::toContract).toList());
        if (page.size() > limit) {
            var last = page.get(limit - 1);
            answer.next(Cursors.encode(last.at().toString(), last.id().toString()));
        }
        return ResponseEntity.ok(answer);
    }

    private static From from(@Nullable String cursor) {
        if (cursor == null) {
            return new From(null, null);
        }
        return Cursors.decode(cursor, 2,
                parts -> new From(Cursors.instant(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    private static JournalEntry toContract(Changes.Change change) {
        return new JournalEntry(change.at().atOffset(ZoneOffset.UTC), change.who(), change.what(),
                change.aggregateType(), change.aggregateId())
                .before(change.before()).after(change.after());
    }
}
