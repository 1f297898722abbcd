package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Sessions.Filter;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One session or pages of them, as far as the caller may see them. */
@Component
public class ReadSessions {

    private static final int LONGEST_DAYS = 400;
    private static final int WEEKS_AHEAD = 4;

    private final Sessions sessions;
    private final SessionAccess access;
    private final Visibility visibility;
    private final Tenants tenants;

    ReadSessions(Sessions sessions, SessionAccess access, Visibility visibility, Tenants tenants) {
        this.sessions = sessions;
        this.access = access;
        this.visibility = visibility;
        this.tenants = tenants;
    }

    /** What is asked for; days in the tenant's zone, null for the default. */
    public record Wanted(@Nullable UUID managerId, @Nullable UUID repId, @Nullable Kind kind,
            @Nullable SessionState state, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where a page begins. */
    private record Place(Instant start, UUID id) {

        static Place of(@Nullable String cursor) {
            return cursor == null
                    ? new Place(Instant.EPOCH, new UUID(0, 0))
                    : Cursors.decode(cursor, 2,
                            parts -> new Place(Cursors.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        }

        static String cursor(Session last) {
            return Cursors.encode(last.start().toString(), last.id().toString());
        }
    }

    @Transactional(readOnly = true)
    public Session one(UUID id) {
        return access.visible(id);
    }

    @Transactional(readOnly = true)
    public Page<Session> page(Wanted wanted, @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        LocalDate from = wanted.from() == null ? visibility.today() : DateRange.requireSensible("from", wanted.from());
        LocalDate to = wanted.to() == null ? from.plusWeeks(WEEKS_AHEAD) : wanted.to();
        DateRange.of(from, to, LONGEST_DAYS);
        Viewpoint viewpoint = visibility.current();
        ZoneId zone = tenants.current().zone();
        List<Session> found = sessions.page(new Filter(viewpoint.managers(from, to), viewpoint.person(),
                wanted.managerId(), wanted.repId(), wanted.kind(), wanted.state(), from.atStartOfDay(zone).toInstant(),
                to.atStartOfDay(zone).toInstant()), after.start(), after.id(), limit + 1);
        return Page.of(found, limit, Place::cursor).filter(session -> SessionAccess.sees(viewpoint, session));
    }
}
