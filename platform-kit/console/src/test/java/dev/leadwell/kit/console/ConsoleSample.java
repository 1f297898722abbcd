package dev.leadwell.kit.console;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;

/** The frame as who is somewhere sees it. */
public final class ConsoleSample {

    private ConsoleSample() {}

    public static Console in(ZoneId zone) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("viewers", (Viewers) () -> Optional.of(new Viewers.Viewer("Dana Cole", "Sales manager", zone)));
        return new Console(beans.getBeanProvider(ConsoleNavigation.class), beans.getBeanProvider(Viewers.class),
                new StaticMessageSource());
    }
}
