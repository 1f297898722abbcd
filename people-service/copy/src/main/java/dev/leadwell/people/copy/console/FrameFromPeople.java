package dev.leadwell.people.copy.console;

import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.Titles;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

/** Whoever has the copy can fill the frame. */
@AutoConfiguration
@ConditionalOnExpression("'${leadwell.service:gateway}' != 'gateway'")
class FrameFromPeople {

    @Bean
    Navigation navigation(RoleSource roles, People people, Titles titles, Tenants tenants, Clock clock) {
        return new Navigation(roles, people, titles, tenants, clock);
    }

    @Bean
    ViewersFromRoster viewersFromRoster(People people, Tenants tenants, MessageSource messages, Clock clock) {
        return new ViewersFromRoster(people, tenants, messages, clock);
    }

    @Bean
    LanguageFromTenant languageFromTenant(Tenants tenants, Clock clock) {
        return new LanguageFromTenant(tenants, clock);
    }
}
