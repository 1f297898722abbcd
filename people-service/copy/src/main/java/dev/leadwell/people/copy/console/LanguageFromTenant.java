package dev.leadwell.people.copy.console;

import dev.leadwell.kit.console.ChosenLanguage;
import dev.leadwell.kit.console.TenantLanguage;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The language of a tenant, believed for some seconds: every page asks for it. The page that says that the database is
 * away asks too, so a failure is not waited for again meanwhile, and what was known goes on.
 */
class LanguageFromTenant implements TenantLanguage {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageFromTenant.class);
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int KEPT = 20_000;

    private record Known(Optional<Locale> language, Instant at) {}

    private final Tenants tenants;
    private final Clock clock;
    private final ConcurrentMap<TenantId, Known> known = new ConcurrentHashMap<>();
    private volatile Instant silentUntil = Instant.MIN;

    LanguageFromTenant(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Locale> language() {
        return Tenancy.bound() ? of(Tenancy.current()) : Optional.empty();
    }

    private Optional<Locale> of(TenantId tenant) {
        Instant now = clock.instant();
        Known last = known.get(tenant);
        if (last != null && last.at().plus(BELIEVED).isAfter(now)) {
            return last.language();
        }
        return silentUntil.isAfter(now) ? before(last) : read(tenant, last, now);
    }

    private Optional<Locale> read(TenantId tenant, @Nullable Known last, Instant now) {
        try {
            var language = tenants.find().map(TenantSettings::locale).flatMap(ChosenLanguage::offered);
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(tenant, new Known(language, now));
            return language;
        } catch (DataAccessException | TransactionException e) {
            silentUntil = clock.instant().plus(BELIEVED);
            LOG.warn("The language of a tenant cannot be read: {}", e.getClass().getSimpleName());
            return before(last);
        }
    }

    private static Optional<Locale> before(@Nullable Known last) {
        return last == null ? Optional.empty() : last.language();
    }
}
