package dev.leadwell.people.roster.api;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.contract.RosterApi;
import dev.leadwell.people.contract.RosterEntry;
import dev.leadwell.people.contract.RosterPage;
import dev.leadwell.people.roster.RosterOn;
import dev.leadwell.people.roster.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Who was who on a day, as known at a moment. */
@RestController
class RosterController implements RosterApi {
    private final RosterOn roster;
    private final Visibility visibility;
    private final Clock clock;

    RosterController(RosterOn roster, Visibility visibility, Clock clock) {
        this.roster = roster;
        this.visibility = visibility;
        this.clock = clock;
    }

    private record After(String nameKey, UUID id) {}

    @Override
    @Allowed(scope = "people:read", roles = {"people-admin", "tenant-admin", "comp-admin"})
    public ResponseEntity<RosterPage> readRoster(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownOn,
            @Nullable UUID below, @Nullable String cursor, Integer limit) {
        var after = cursor == null
                ? new After("", new UUID(0, 0))
                : Cursors.decode(cursor, 2, parts -> new After(parts.get(0), UUID.fromString(parts.get(1))));
        var asked = new RosterOn.Asked(asOf == null ? visibility.today() : asOf,
                knownOn == null ? clock.instant() : knownOn.toInstant(), below);
        var page = Page.of(roster.page(asked, after.nameKey(), after.id(), limit + 1), limit,
                last -> Cursors.encode(last.nameKey(), last.personId().toString())).map(RosterController::entry);
        return ResponseEntity.ok(new RosterPage(page.items()).next(page.next()));
    }

    private static RosterEntry entry(RosterOn.Entry one) {
        return new RosterEntry(one.personId(), one.givenName(), one.familyName(), one.employedSince())
                .employeeNumber(one.employeeNumber()).title(one.title()).level(one.level())
                .managerId(one.managerId()).teamId(one.teamId()).assignedSince(one.assignedSince());
    }
}
