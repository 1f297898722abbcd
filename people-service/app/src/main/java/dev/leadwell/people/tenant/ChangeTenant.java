package dev.leadwell.people.tenant;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.events.TenantChanged;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a tenant has decided for all services. */
@Component
@Transactional
public class ChangeTenant {
    private final Tenants tenants;
    private final TenantVersions versions;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;

    public ChangeTenant(Tenants tenants, TenantVersions versions, CopyOfPeople copy, Outbox outbox, Journal journal) {
        this.tenants = tenants;
        this.versions = versions;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** Settings with the version that a change must name. */
    public record Versioned(TenantSettings settings, long version) {}

    @Transactional(readOnly = true)
    public Versioned get() {
        return new Versioned(tenants.current(), versions.current());
    }

    public Versioned change(@Nullable String ifMatch, TenantSettings wanted,
            BiFunction<TenantSettings, Long, Object> shown) {
        var before = get();
        ETags.requireMatch(ifMatch, before.version(), () -> shown.apply(before.settings(), before.version()));
        if (before.settings().live() && !wanted.live()) {
            throw ProblemException.conflict("live-already", Wording.of("refused.live-already"));
        }
        return save(wanted, before.version() + 1, before.settings(), shown);
    }

    /** At creation. */
    Versioned create(TenantSettings settings) {
        return save(settings, 1, null, (there, version) -> there.name());
    }

    private Versioned save(TenantSettings settings, long version, @Nullable TenantSettings before,
            BiFunction<TenantSettings, Long, Object> shown) {
        if (!copy.take(settings, version)) {
            // Somebody else wrote this version after it was matched: one version has one content.
            var there = get();
            throw ProblemException.stale(shown.apply(there.settings(), there.version()), ETags.of(there.version()));
        }
        var tenant = Tenancy.current();
        outbox.publish(new EventDraft(TenantChanged.TYPE, tenant.toString(), version,
                TenantChanged.of(tenant, version, settings)));
        journal.record("tenant.settings-changed", "tenant", tenant.toString(), before == null ? null : facts(before),
                facts(settings));
        return new Versioned(settings, version);
    }

    private static Map<String, Object> facts(TenantSettings settings) {
        return Map.of("name", settings.name(), "locale", settings.locale().toLanguageTag(), "active", settings.active(),
                "zone", settings.zone().getId(), "firstDayOfWeek", settings.firstDayOfWeek(), "currency",
                settings.currency(),
                "holidays",
                settings.holidays().stream().sorted().toList(),
                "live", settings.live());
    }
}
