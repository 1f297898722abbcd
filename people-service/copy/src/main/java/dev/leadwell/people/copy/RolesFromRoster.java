package dev.leadwell.people.copy;

import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.RoleSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** What a person may do today: the roles given, and {@code manager} while anybody reports to the person. */
public class RolesFromRoster implements RoleSource {
    public static final String MANAGER = "manager";
    public static final String PEOPLE_ADMIN = "people-admin";
    public static final String COMP_ADMIN = "comp-admin";
    public static final String TENANT_ADMIN = "tenant-admin";
    private static final Duration TOO_OLD = Duration.ofMinutes(15);
    private static final String PEOPLE = "people";

    private final People people;
    private final Tenants tenants;
    private final Freshness freshness;
    private final Clock clock;
    private final boolean ownRoster;

    public RolesFromRoster(People people, Tenants tenants, Freshness freshness, Clock clock, String service) {
        this.people = people;
        this.tenants = tenants;
        this.freshness = freshness;
        this.clock = clock;
        this.ownRoster = PEOPLE.equals(service);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> rolesOf(UUID personId) {
        requireFresh();
        var today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        var person = people.find(personId).filter(found -> found.employedOn(today));
        if (person.isEmpty()) {
            return Set.of();
        }
        var roles = new HashSet<>(person.get().roles());
        if (people.hasReports(personId, today)) {
            roles.add(MANAGER);
        }
        return roles;
    }

    /** A revocation must act: rather no answer than one from a copy that has not been told for a while. */
    private void requireFresh() {
        var upTo = ownRoster ? clock.instant() : freshness.upTo(PEOPLE).orElse(Instant.EPOCH);
        if (upTo.isBefore(clock.instant().minus(TOO_OLD))) {
            throw ProblemException.unavailable(
                    "What you may do cannot be checked: nothing was heard of People for 15 minutes. Try again in a minute.",
                    Duration.ofMinutes(1));
        }
    }
}
