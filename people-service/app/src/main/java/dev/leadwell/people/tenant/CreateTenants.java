package dev.leadwell.people.tenant;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.roster.Roster;
import dev.leadwell.people.title.AddTitle;
import dev.leadwell.people.title.RegisterTitles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the tenants that the operator named, with their first administrators, once. */
@Component
public class CreateTenants {
    private static final Logger LOG = LoggerFactory.getLogger(CreateTenants.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private final ProvisionedTenants provisioned;
    private final ChangeTenant change;
    private final TenantVersions versions;
    private final AddTitle titles;
    private final RegisterTitles registered;
    private final Roster roster;
    private final Ids ids;
    private final Clock clock;
    private final TransactionOperations transaction;

    CreateTenants(ProvisionedTenants provisioned, ChangeTenant change, TenantVersions versions, AddTitle titles,
            RegisterTitles registered, Roster roster, Ids ids, Clock clock, TransactionOperations transaction) {
        this.provisioned = provisioned;
        this.change = change;
        this.versions = versions;
        this.titles = titles;
        this.registered = registered;
        this.roster = roster;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void createMissing() {
        provisioned.wanted().forEach(this::create);
    }

    /** Nothing happens where the tenant exists already. */
    public void create(ProvisionedTenants.Wanted wanted) {
        Tenancy.run(new TenantId(wanted.id()), () -> createWhenPossible(wanted));
    }

    /** The outbox's slot may come a moment after the service: nothing may be committed before it. */
    private void createWhenPossible(ProvisionedTenants.Wanted wanted) {
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                transaction.executeWithoutResult(status -> createOnce(wanted));
                return;
            } catch (dev.leadwell.kit.problem.ProblemException notYet) {
                LOG.info("Tenant {} waits: {}", wanted.id(), notYet.getMessage());
                java.util.concurrent.locks.LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
        LOG.error("Tenant {} could not be created; it is tried again at the next start", wanted.id());
    }

    private void createOnce(ProvisionedTenants.Wanted wanted) {
        if (versions.current() > 0) {
            return;
        }
        change.create(settings(wanted));
        orEmpty(wanted.titles()).forEach(title -> titles.add(title.name(), title.meaning()));
        var since = LocalDate.ofInstant(clock.instant(), wanted.zone()).withDayOfYear(1).minusYears(2);
        for (var first : wanted.persons()) {
            registered.of(List.of(roster.save(null, person(wanted, first, since), "person.added")));
        }
        LOG.info("Tenant {} created with {} persons", wanted.id(), wanted.persons().size());
    }

    private static TenantSettings settings(ProvisionedTenants.Wanted wanted) {
        return new TenantSettings(wanted.name(), wanted.zone(), wanted.firstDayOfWeek(), wanted.currency(),
                Locale.forLanguageTag(wanted.locale()), Set.copyOf(orEmpty(wanted.holidays())), false, true);
    }

    private Person person(ProvisionedTenants.Wanted wanted, ProvisionedTenants.FirstPerson first,
            LocalDate since) {
        return new Person(ids.nextOrdered(), 0, first.number(), first.givenName(),
                first.familyName(), null,
                wanted.zone(), Set.copyOf(orEmpty(first.roles())), List.of(new Spell(since, null, null, null, true)),
                List.of(new Assignment(since, null, null, null, first.title(), null, true)), List.of());
    }

    private static <T> List<T> orEmpty(@org.jspecify.annotations.Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
