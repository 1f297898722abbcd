package dev.leadwell.kit.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of an answer: the person's choice, else of a page the tenant's, else what is asked for. Whoever calls an
 * API says themselves how they want to be answered.
 */
final class Languages extends AcceptHeaderLocaleResolver {

    private static final String OF_TENANT = Languages.class.getName();

    private final ObjectProvider<ChosenLanguage> chosen;
    private final ObjectProvider<TenantLanguage> tenants;

    Languages(ObjectProvider<ChosenLanguage> chosen, ObjectProvider<TenantLanguage> tenants) {
        this.chosen = chosen;
        this.tenants = tenants;
        setSupportedLocales(ChosenLanguage.OFFERED);
        setDefaultLocale(ChosenLanguage.OFFERED.getFirst());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable(chosen.getIfAvailable()).flatMap(ChosenLanguage::language)
                .or(() -> isOfApi(request) ? Optional.empty() : ofTenant(request))
                .orElseGet(() -> super.resolveLocale(request));
    }

    /** Once known it holds for the whole page, whatever is changed meanwhile. */
    private Optional<Locale> ofTenant(HttpServletRequest request) {
        if (request.getAttribute(OF_TENANT) instanceof Locale known) {
            return Optional.of(known);
        }
        var found = Optional.ofNullable(tenants.getIfAvailable()).flatMap(TenantLanguage::language);
        found.ifPresent(language -> request.setAttribute(OF_TENANT, language));
        return found;
    }

    private static boolean isOfApi(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (original == null ? request.getRequestURI() : original.toString()).startsWith("/api/");
    }
}
