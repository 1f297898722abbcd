package dev.leadwell.kit.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The console's parts in any application of the house, services and gateway. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication
class ConsoleParts {

    private static final String STYLES = "/static/leadwell.css";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";

    @Bean
    MessageSource messageSource(@Value("${leadwell.service:}") String service) {
        return wording(service);
    }

    /** A service's wording wins over the one shared. */
    static ResourceBundleMessageSource wording(String service) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                Stream.of("messages/" + service, "messages/people-copy", "messages/frame-service", "messages/frame")
                        .filter(name -> new ClassPathResource(name + ".properties").exists()).toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    @Bean
    LocaleResolver localeResolver(ObjectProvider<ChosenLanguage> chosen, ObjectProvider<TenantLanguage> tenants) {
        return new Languages(chosen, tenants);
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
     * Styles and scripts, under addresses that change with their content, so that a browser keeps them for good. The
     * frame's have one address in the whole house, where the gateway answers; what a service has besides lies under
     * its own.
     */
    static final class Assets implements WebMvcConfigurer {

        private static final String FRAME = "/assets/";

        private final String frame;
        private final Set<String> ofFrame;
        private final String own;
        private final String[] folders;

        private Assets(String frame, Set<String> ofFrame, String own, String... folders) {
            this.frame = frame;
            this.ofFrame = ofFrame;
            this.own = own;
            this.folders = folders;
        }

        static Assets of(String service) throws IOException {
            var found = new PathMatchingResourcePatternResolver();
            Resource[] htmx = found.getResources("classpath*:" + HTMX + "*/dist/htmx.min.js");
            String address = htmx[0].getURL().toString();
            String folder = address.substring(address.indexOf(HTMX), address.lastIndexOf('/') + 1);
            var kits = new ClassPathResource(STYLES, Assets.class).getURL().toString().replace("leadwell.css", "");
            var shared = new ArrayList<>(List.of(htmx[0]));
            var own = new ArrayList<Resource>();
            for (Resource file : found.getResources("classpath*:/static/**/*.*")) {
                (file.getURL().toString().startsWith(kits) ? shared : own).add(file);
            }
            return new Assets(FRAME + hash(shared) + "/",
                    shared.stream().map(file -> String.valueOf(file.getFilename())).collect(Collectors.toSet()),
                    (service.isEmpty() ? "" : "/" + service) + "/assets/" + hash(own) + "/", "classpath:/static/",
                    "classpath:" + folder);
        }

        /** {@code leadwell.css} → {@code /assets/3f2a91c0/leadwell.css}. */
        public String url(String name) {
            return (ofFrame.contains(name) ? frame : own) + name;
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            var forGood = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
            registry.addResourceHandler(frame + "**", own + "**").addResourceLocations(folders)
                    .setCacheControl(forGood);
            registry.addResourceHandler(FRAME + "**").addResourceLocations(folders)
                    .setCacheControl(CacheControl.noStore()).resourceChain(false).addResolver(new OfAnotherVersion());
        }

        /** While an installation changes its version a page may be newer than the gateway: better styled as before. */
        private static final class OfAnotherVersion extends PathResourceResolver {
            @Override
            protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
                return super.getResource(path.substring(path.indexOf('/') + 1), folder);
            }
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
