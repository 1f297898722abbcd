package dev.leadwell.gateway.session;

import dev.leadwell.kit.console.ChosenLanguage;
import dev.leadwell.kit.console.TenantLanguage;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The language of each tenant, as People said last of who is signed in. Nobody's before: then the browser's holds. */
public class LanguageOfTenants implements TenantLanguage {

    private static final int KEPT = 20_000;

    private final ConcurrentMap<TenantId, Locale> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Locale> language() {
        return Tenancy.bound() ? Optional.ofNullable(known.get(Tenancy.current())) : Optional.empty();
    }

    void heard(TenantId tenant, String locale) {
        if (known.size() >= KEPT) {
            known.clear();
        }
        ChosenLanguage.offered(Locale.forLanguageTag(locale)).ifPresentOrElse(
                language -> known.put(tenant, language), () -> known.remove(tenant));
    }
}
