package dev.leadwell.kit.console;

import dev.leadwell.kit.console.ConsoleNavigation.Area;
import dev.leadwell.kit.console.ConsoleNavigation.Entry;
import dev.leadwell.kit.console.Viewers.Acting;
import dev.leadwell.kit.console.Viewers.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame asks about the request at hand, answered once a request. */
public class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final ObjectProvider<ConsoleNavigation> navigation;
    private final ObjectProvider<Viewers> viewers;
    private final MessageSource messages;

    Console(ObjectProvider<ConsoleNavigation> navigation, ObjectProvider<Viewers> viewers, MessageSource messages) {
        this.navigation = navigation;
        this.viewers = viewers;
        this.messages = messages;
    }

    /** A step of the breadcrumb; without an address it is where one is, or no page. */
    public record Crumb(String label, @Nullable String href) {}

    /** Whether this application knows no navigation of its own, so that the browser asks People for it. */
    public boolean remote() {
        return navigation.getIfAvailable() == null;
    }

    public List<Area> navigation() {
        return once("navigation", () -> Optional.ofNullable(navigation.getIfAvailable()).map(ConsoleNavigation::areas)
                .filter(areas -> !areas.isEmpty())).orElse(List.of());
    }

    /** Whether an entry of the navigation is shown to who asks: only then there is a place for its count. */
    public boolean offers(String entry) {
        return navigation().stream().flatMap(area -> area.entries().stream()).anyMatch(it -> it.id().equals(entry));
    }

    /** Null where nobody is signed in. */
    public @Nullable Viewer viewer() {
        return once("viewer", () -> Optional.ofNullable(viewers.getIfAvailable()).flatMap(Viewers::viewer))
                .orElse(null);
    }

    /** For whom is acted, which every page says; null where one acts for oneself. */
    public @Nullable Acting acting() {
        return once("acting", () -> Optional.ofNullable(viewers.getIfAvailable()).flatMap(Viewers::acting))
                .orElse(null);
    }

    public ZoneId zone() {
        Viewer viewer = viewer();
        return viewer == null ? ZoneOffset.UTC : viewer.zone();
    }

    /** {@code Comp · Statements}: the entry of the navigation that is meant becomes a link, unless it is this page. */
    public List<Crumb> crumbs(@Nullable String line, @Nullable String active) {
        Optional<Entry> entry = navigation().stream().flatMap(area -> area.entries().stream())
                .filter(candidate -> candidate.id().equals(active)).findFirst();
        return Arrays.stream((line == null ? "" : line).split("\\s+·\\s+")).filter(part -> !part.isBlank())
                .map(part -> new Crumb(part, entry.filter(it -> text(it.label()).equals(part)).map(Entry::href)
                        .filter(href -> !href.equals(path())).orElse(null)))
                .toList();
    }

    /** What the last step did, named by the redirect that ended it: {@code ?done=sent} is the wording done.sent. */
    public @Nullable String done() {
        String what = parameter("done");
        return what == null ? null : messages.getMessage("done." + what, null, null, LocaleContextHolder.getLocale());
    }

    /** Of a form that cannot be read there is none: the page that says so must still be drawn. */
    private static @Nullable String parameter(String name) {
        HttpServletRequest request = request();
        try {
            return request == null ? null : request.getParameter(name);
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    private String text(String code) {
        return String.valueOf(messages.getMessage(code, null, code, LocaleContextHolder.getLocale()));
    }

    private static @Nullable String path() {
        HttpServletRequest request = request();
        return request == null ? null : request.getRequestURI();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> once(String name, Supplier<Optional<T>> answer) {
        HttpServletRequest request = request();
        String key = Console.class.getName() + "." + name;
        if (request != null && request.getAttribute(key) instanceof Optional<?> kept) {
            return (Optional<T>) kept;
        }
        Optional<T> found = Optional.empty();
        boolean isFinal = true;
        try {
            found = answer.get();
            // Nothing is not: before anybody is known there is neither.
            isFinal = found.isPresent();
        } catch (RuntimeException e) {
            LOG.warn("The frame is shown without {}: {}", name, e.toString());
        }
        if (request != null && isFinal) {
            request.setAttribute(key, found);
        }
        return found;
    }
}
