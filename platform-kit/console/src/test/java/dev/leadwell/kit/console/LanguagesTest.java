package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    private final AtomicReference<@Nullable Locale> chosen = new AtomicReference<>();
    private final AtomicReference<@Nullable Locale> tenants = new AtomicReference<>();
    private final Languages languages = new Languages(
            of(ChosenLanguage.class, () -> Optional.ofNullable(chosen.get())),
            of(TenantLanguage.class, () -> Optional.ofNullable(tenants.get())));

    private static <T> ObjectProvider<T> of(Class<T> type, T bean) {
        var beans = new StaticListableBeanFactory();
        beans.addBean(type.getName(), bean);
        return beans.getBeanProvider(type);
    }

    private static MockHttpServletRequest asks(String path, Locale language) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language.toLanguageTag());
        request.addPreferredLocale(language);
        return request;
    }

    @Test
    void aPageSpeaksThePersonsLanguageElseTheTenantsElseTheBrowsers() {
        assertThat(languages.resolveLocale(asks("/week", Locale.GERMANY))).isEqualTo(Locale.GERMAN);
        tenants.set(Locale.ENGLISH);
        assertThat(languages.resolveLocale(asks("/week", Locale.GERMANY))).isEqualTo(Locale.ENGLISH);
        chosen.set(Locale.GERMAN);
        assertThat(languages.resolveLocale(asks("/week", Locale.ENGLISH))).isEqualTo(Locale.GERMAN);
    }

    @Test
    void whoCallsAnApiIsAnsweredAsTheyAsk() {
        tenants.set(Locale.ENGLISH);
        assertThat(languages.resolveLocale(asks("/api/audit/v1/weeks", Locale.GERMANY))).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aPageStaysInTheLanguageThatItHasBegunIn() {
        tenants.set(Locale.GERMAN);
        var page = asks("/week", Locale.ENGLISH);
        assertThat(languages.resolveLocale(page)).isEqualTo(Locale.GERMAN);
        tenants.set(Locale.ENGLISH);
        assertThat(languages.resolveLocale(page)).isEqualTo(Locale.GERMAN);
    }
}
