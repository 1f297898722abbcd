package dev.leadwell.audit.result;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom one sees of the reporting tree today, and what is looked at of a branch of it. */
@Component
public class Branches {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final People people;
    private final Reach reach;
    private final Tenants tenants;
    private final Clock clock;

    Branches(People people, Reach reach, Tenants tenants, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Today, where the tenant is. */
    public LocalDate today() {
        return today(tenants.current());
    }

    private LocalDate today(TenantSettings tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
    }

    /** Whether the viewer may see the subject's totals today. */
    @Transactional(readOnly = true)
    public boolean sees(UUID viewer, UUID subject) {
        return reach.sees(viewer, subject, today());
    }

    /** Whether the tenant has such a person. */
    @Transactional(readOnly = true)
    public boolean knows(UUID subject) {
        return people.find(subject).isPresent();
    }

    /** The viewer and everyone below today. */
    @Transactional(readOnly = true)
    public Set<UUID> seen(UUID viewer) {
        Set<UUID> seen = new HashSet<>(reach.below(viewer, today()));
        seen.add(viewer);
        return seen;
    }

    /** What is looked at of somebody whom the viewer may see; others are not to be found. */
    @Transactional(readOnly = true)
    public BranchLook lookSeenBy(UUID viewer, UUID root, @Nullable LocalDate asOf, int count) {
        TenantSettings tenant = tenants.current();
        if (!reach.sees(viewer, root, today(tenant))) {
            throw ProblemException.notFound("person");
        }
        return look(tenant, root, asOf, count);
    }

    /**
     * @param asOf null for today
     * @param count so many weeks, the last one the week that holds the day
     */
    @Transactional(readOnly = true)
    public BranchLook look(UUID root, @Nullable LocalDate asOf, int count) {
        return look(tenants.current(), root, asOf, count);
    }

    private BranchLook look(TenantSettings tenant, UUID root, @Nullable LocalDate day, int count) {
        LocalDate today = today(tenant);
        LocalDate asOf = day == null ? today : day;
        requireSensible(asOf, today);
        LocalDate last = tenant.weekOf(asOf);
        return new BranchLook(root, asOf,
                IntStream.range(0, count).mapToObj(n -> last.minusWeeks(count - 1L - n)).toList());
    }

    private static void requireSensible(LocalDate asOf, LocalDate today) {
        LocalDate last = today.plusYears(1);
        if (asOf.isBefore(FIRST) || asOf.isAfter(last)) {
            throw ProblemException.invalid("asOf", asOf, Wording.of("refused.teams-between", FIRST, last));
        }
    }
}
