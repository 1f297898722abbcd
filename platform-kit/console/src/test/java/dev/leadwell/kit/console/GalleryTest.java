package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.console.ConsoleNavigation.Area;
import dev.leadwell.kit.console.ConsoleNavigation.Entry;
import dev.leadwell.kit.console.Viewers.Viewer;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Draws the frame as a service does, into target/gallery, where a browser can look at it. */
class GalleryTest {

    private static final Path TARGET = Path.of("target/gallery");
    private static final ConsoleNavigation PLACES = () -> List.of(
            new Area(null, null, List.of(new Entry("home", "frame.home", "/"))),
            new Area("home.audit", "/audit/fragments/nav",
                    List.of(new Entry("audit.my-week", "test.my-week", "/audit/week"),
                            new Entry("audit.result", "test.result", "/audit/result"))),
            new Area("home.coaching", "/coaching/fragments/nav",
                    List.of(new Entry("coaching.sessions", "test.my-sessions", "/coaching/sessions"))));
    private static final Viewers ME = () -> Optional.of(new Viewer("Dana Cole", "Sales manager",
            ZoneId.of("Europe/Rome")));
    private static GenericWebApplicationContext context = new GenericWebApplicationContext();

    @BeforeAll
    static void start() throws IOException {
        context = context(PLACES);
        Files.createDirectories(TARGET);
        for (String file : List.of("leadwell.css", "leadwell.js", "leadwell.svg")) {
            Files.copy(Path.of("src/main/resources/static", file), TARGET.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @AfterAll
    static void stop() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theGalleryShowsEveryComponentInTheFrame(String language) throws Exception {
        String page = draw(context, "frame/gallery", Map.of("sample",
                new GallerySample(context.getBean(MessageSource.class)), "faults", List.of(
                        new FieldFault("hire_date", 118, "2026-02-31",
                                Wording.text("No such day. February 2026 ends on the 28th.")),
                        new FieldFault("supervisor_id", 240, "9907",
                                Wording.text("No employee 9907 in this file or in Leadwell.")))),
                Locale.of(language));
        assertThat(page).contains("Dana Cole", "hx-get=\"/audit/fragments/nav\"", "lang=\"" + language + "\"",
                "<h1>Gallery</h1>", "2026-02-31", "Submit week").doesNotContain("??");
        assertThat(page).as("strict content-security policy")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=)|th:");
    }

    @Test
    void aProblemStandsInTheFrameOrAloneWhereAFragmentWasAskedFor() throws Exception {
        Map<String, Object> problem = Map.of("problem", new Trouble(422, "Not acceptable as it is",
                "2 values need to be put right.", List.of(FieldFault.of("from", "2026-02-31",
                        Wording.text("No such day. February 2026 ends on the 28th."))),
                "3f2a91c0-77aa"), "fragment", false);
        assertThat(draw("frame/problem", problem)).contains("<h1>Not acceptable as it is</h1>", "3f2a91c0-77aa",
                "No such day", "Dana Cole");
        assertThat(draw("frame/problem", Map.of("problem", problem.get("problem"), "fragment", true)).strip())
                .startsWith("<section").doesNotContain("<html", "Dana Cole").contains("No such day");
    }

    @Test
    void whoHasNoNavigationAsksPeopleForIt() throws Exception {
        try (GenericWebApplicationContext gateway = context(null)) {
            String page = draw(gateway, "frame/home-page", Map.of(), Locale.ENGLISH);
            assertThat(page).contains("hx-get=\"/people/fragments/navigation?active=home\"",
                    "hx-get=\"/audit/fragments/home\"", "Audit is not reachable just now");
        }
    }

    @Test
    void every_page_says_for_whom_one_acts_and_nothing_where_one_acts_for_oneself() throws Exception {
        assertThat(draw("frame/home-page", Map.of())).doesNotContain("You act for");
        try (GenericWebApplicationContext acting = context(PLACES, () -> new Viewers() {
            @Override
            public Optional<Viewer> viewer() {
                return ME.viewer();
            }

            @Override
            public Optional<Acting> acting() {
                return Optional.of(new Acting("Ruth Okafor", "/act-for-myself"));
            }
        })) {
            assertThat(draw(acting, "frame/home-page", Map.of(), Locale.ENGLISH)).contains("You act for Ruth Okafor.",
                    "action=\"/act-for-myself\"");
        }
    }

    @Test
    void theFrameSpeaksGerman() throws Exception {
        String page = draw(context, "frame/problem", Map.of("problem",
                new Trouble(404, "Not found", "There is no week here.", List.of(), "r"), "fragment", false),
                Locale.GERMAN);
        assertThat(page).contains("lang=\"de\"", "Zum Inhalt", "Abmelden").doesNotContain("??");
    }

    public record Trouble(int status, String title, String detail, List<FieldFault> faults, String requestId) {}

    private static String draw(String template, Map<String, ?> model) throws Exception {
        return draw(context, template, model, Locale.ENGLISH);
    }

    private static String draw(GenericWebApplicationContext context, String template, Map<String, ?> model,
            Locale locale) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", "/audit/x");
        request.addPreferredLocale(locale);
        LocaleContextHolder.setLocale(locale);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        ThymeleafViewResolver resolver = context.getBean(ThymeleafViewResolver.class);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ThymeleafView view = (ThymeleafView) resolver.resolveViewName(template, locale);
        view.render(model, request, response);
        String page = response.getContentAsString();
        Files.writeString(
                TARGET.resolve(template.replace('/', '-') + (locale.equals(Locale.GERMAN) ? "-de" : "") + ".html"),
                page.replaceAll("\"/assets/[0-9a-f]+/", "\""));
        return page;
    }

    private static GenericWebApplicationContext context(ConsoleNavigation places) throws IOException {
        return context(places, () -> ME);
    }

    private static GenericWebApplicationContext context(ConsoleNavigation places, Supplier<Viewers> viewers)
            throws IOException {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        ConsoleParts parts = new ConsoleParts();
        context.registerBean("messageSource", MessageSource.class, () -> {
            var wording = ConsoleParts.wording("");
            wording.addBasenames("messages/test");
            return wording;
        });
        if (places != null) {
            context.registerBean(ConsoleNavigation.class, () -> places);
        }
        context.registerBean(Viewers.class, viewers);
        context.registerBean("console", Console.class,
                () -> parts.console(context.getBeanProvider(ConsoleNavigation.class),
                        context.getBeanProvider(Viewers.class), context.getBean(MessageSource.class)));
        context.registerBean("format", Format.class, () -> parts.format(context.getBean(Console.class)));
        ConsoleParts.Assets assets = parts.assets("");
        context.registerBean("assets", ConsoleParts.Assets.class, () -> assets);
        context.registerBean(SpringResourceTemplateResolver.class, () -> {
            var templates = new SpringResourceTemplateResolver();
            templates.setPrefix("classpath:/templates/");
            templates.setSuffix(".html");
            return templates;
        });
        context.registerBean(SpringTemplateEngine.class, () -> {
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(context.getBean(SpringResourceTemplateResolver.class));
            engine.setEnableSpringELCompiler(true);
            return engine;
        });
        context.registerBean(ThymeleafViewResolver.class, () -> {
            var resolver = new ThymeleafViewResolver();
            resolver.setTemplateEngine(context.getBean(SpringTemplateEngine.class));
            resolver.setCharacterEncoding("UTF-8");
            return resolver;
        });
        context.refresh();
        context.getServletContext().setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        return context;
    }
}
