package dev.leadwell.kit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What a test puts its own in the place of. */
@AutoConfiguration
@InApplication
class TimeAndIds {

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new Ids();
    }

    /** In microseconds, as PostgreSQL keeps instants. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
