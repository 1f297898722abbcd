package dev.leadwell.people.copy;

import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.NoAccess;
import dev.leadwell.kit.security.RoleSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person may do today, as {@link Standing} says. */
public class RolesFromRoster implements RoleSource {
    public static final String MANAGER = "manager";
    public static final String PEOPLE_ADMIN = "people-admin";
    public static final String COMP_ADMIN = "comp-admin";
    public static final String TENANT_ADMIN = "tenant-admin";
    private static final Duration TOO_OLD = Duration.ofMinutes(15);
    private static final String PEOPLE = "people";

    private final Standings standings;
    private final Freshness freshness;
    private final Clock clock;
    private final boolean ownRoster;

    public RolesFromRoster(Standings standings, Freshness freshness, Clock clock, String service) {
        this.standings = standings;
        this.freshness = freshness;
        this.clock = clock;
        this.ownRoster = PEOPLE.equals(service);
    }

    @Override
    public Optional<Set<String>> accessOf(UUID personId) {
        requireFresh();
        Optional<Standing> standing = standings.today(personId);
        if (standing.isEmpty() && !ownRoster) {
            throw NoAccess.unknown();
        }
        return standing.flatMap(Standing::access);
    }

    /** A revocation must act: rather no answer than one from a copy that has not been told for a while. */
    private void requireFresh() {
        var upTo = ownRoster ? clock.instant() : freshness.upTo(PEOPLE).orElse(Instant.EPOCH);
        if (upTo.isBefore(clock.instant().minus(TOO_OLD))) {
            throw ProblemException.unavailable(
                    Wording.of("problem.roles-unheard"),
                    Duration.ofMinutes(1));
        }
    }
}
