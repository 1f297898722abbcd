package dev.leadwell.kit.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The console's parts in any application of the house, services and gateway. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication
class ConsoleParts {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";

    @Bean
    MessageSource messageSource(@Value("${leadwell.service:}") String service) {
        return wording(service);
    }

    /** A service's wording wins over the one shared. */
    static ResourceBundleMessageSource wording(String service) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Stream.of("messages/" + service, "messages/people-copy", "messages/frame")
                .filter(name -> new ClassPathResource(name + ".properties").exists()).toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Bean
    Console console(ObjectProvider<ConsoleNavigation> navigation, ObjectProvider<Viewers> viewers,
            MessageSource messages) {
        return new Console(navigation, viewers, messages);
    }

    @Bean
    Format format(Console console) {
        return new Format(LocaleContextHolder::getLocale, console::zone);
    }

    @Bean
    Assets assets(@Value("${leadwell.service:}") String service) throws IOException {
        return Assets.of(service);
    }

    /**
     * Styles and scripts, under an address that changes with the content of any of them, so that modules find each
     * other beside themselves and a browser keeps them for good.
     */
    static final class Assets implements WebMvcConfigurer {

        private final String base;
        private final String[] folders;

        private Assets(String base, String... folders) {
            this.base = base;
            this.folders = folders;
        }

        static Assets of(String service) throws IOException {
            var found = new PathMatchingResourcePatternResolver();
            Resource[] htmx = found.getResources("classpath*:" + HTMX + "*/dist/htmx.min.js");
            Resource[] ours = found.getResources("classpath*:/static/**/*.*");
            String hash = hash(Stream.concat(Arrays.stream(htmx), Arrays.stream(ours)).toList());
            String address = htmx[0].getURL().toString();
            String folder = address.substring(address.indexOf(HTMX), address.lastIndexOf('/') + 1);
            return new Assets((service.isEmpty() ? "" : "/" + service) + "/assets/" + hash + "/",
                    "classpath:/static/", "classpath:" + folder);
        }

        /** {@code leadwell.css} → {@code /audit/assets/3f2a91c0/leadwell.css}. */
        public String url(String name) {
            return base + name;
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler(base + "**").addResourceLocations(folders)
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        }

        private static String hash(List<Resource> files) throws IOException {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Resource file : files.stream()
                        .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename()))).toList()) {
                    try (InputStream in = file.getInputStream()) {
                        digest.update(in.readAllBytes());
                    }
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
