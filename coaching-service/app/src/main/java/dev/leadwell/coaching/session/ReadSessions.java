package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Sessions.Filter;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
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
    public record Place(Instant start, UUID id) {
        public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** @param next null on the last page */
    public record Page(List<Session> sessions, @Nullable Place next) {}

    @Transactional(readOnly = true)
    public Session one(UUID id) {
        return access.visible(id);
    }

    @Transactional(readOnly = true)
    public Page page(Wanted wanted, Place after, int limit) {
        LocalDate from = wanted.from() == null ? visibility.today() : DateRange.requireSensible("from", wanted.from());
        LocalDate to = wanted.to() == null ? from.plusWeeks(WEEKS_AHEAD) : wanted.to();
        DateRange.of(from, to, LONGEST_DAYS);
        Viewpoint viewpoint = visibility.current();
        ZoneId zone = tenants.current().zone();
        List<Session> found = sessions.page(new Filter(viewpoint.managers(from, to), viewpoint.person(),
                wanted.managerId(), wanted.repId(), wanted.kind(), wanted.state(), from.atStartOfDay(zone).toInstant(),
                to.atStartOfDay(zone).toInstant()), after.start(), after.id(), limit + 1);
        List<Session> page = found.subList(0, Math.min(limit, found.size()));
        Place next = found.size() > limit ? new Place(page.getLast().start(), page.getLast().id()) : null;
        return new Page(page.stream().filter(session -> SessionAccess.sees(viewpoint, session)).toList(), next);
    }
}
