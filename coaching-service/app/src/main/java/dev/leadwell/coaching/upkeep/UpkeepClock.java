package dev.leadwell.coaching.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Tenants;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts each tenant's daily look soon after the day has begun, once across instances. */
@Configuration(proxyBeanMethods = false)
class UpkeepClock {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> coachingUpkeep(Tenants tenants, TenantUpkeep upkeep) {
        return Tasks.recurring("coaching-upkeep", FixedDelay.of(EVERY)).execute((instance, context) -> tenants.active()
                .forEach(tenant -> Tenancy.run(tenant, upkeep::start)));
    }
}
