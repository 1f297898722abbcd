package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.gateway.limits.RateLimit;
import dev.leadwell.gateway.routing.Breaker;
import dev.leadwell.gateway.routing.CrossSite;
import dev.leadwell.gateway.routing.Leavers;
import dev.leadwell.gateway.routing.OutsideRequest;
import dev.leadwell.gateway.routing.Relay;
import dev.leadwell.gateway.routing.TimedProxy;
import dev.leadwell.gateway.routing.Uploads;
import dev.leadwell.gateway.session.Departures;
import dev.leadwell.kit.problem.Problems;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.client.RestClient;

/** What surrounds the routes: filters before them, limits, breakers, and the client that they go out by. */
@Configuration(proxyBeanMethods = false)
class RoutingWiring {

    /** Observed where a trace goes on by it; else Resilience4j's meters tell of a call what there is to tell. */
    @Bean
    TimedProxy timedProxy(RestClient.Builder builder, GatewayMvcProperties properties, GatewaySettings settings,
            ObjectProvider<PropagatingSenderTracingObservationHandler<?>> traces) {
        var client = builder.clone();
        if (traces.stream().findAny().isEmpty()) {
            client.observationRegistry(ObservationRegistry.NOOP);
        }
        return new TimedProxy(client, properties, settings);
    }

    /** Before all others: observation takes a trace from the headers, the kit's filter the request's id. */
    @Bean
    FilterRegistrationBean<OutsideRequest> outsideRequest(GatewaySettings settings) {
        var filter = new FilterRegistrationBean<>(new OutsideRequest(settings.routes().keySet()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CrossSite> crossSite(Problems problems, GatewaySettings settings) {
        var filter = new FilterRegistrationBean<>(
                new CrossSite(problems, settings.publicAddress().toString(), settings.cookieName()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    Relay relay() {
        return new Relay();
    }

    @Bean
    Leavers leavers(Departures departures) {
        return new Leavers(departures);
    }

    @Bean
    Uploads uploads(GatewaySettings settings, Problems problems) {
        return new Uploads(settings.limits().uploadsAtOnce(), settings.times().rest(), problems);
    }

    @Bean
    Breaker breaker(CircuitBreakerRegistry breakers, Problems problems, GatewaySettings settings) {
        var rest = settings.times().rest();
        var config = CircuitBreakerConfig.custom().slidingWindowSize(20).minimumNumberOfCalls(10)
                .failureRateThreshold(50).waitDurationInOpenState(rest).permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(false).recordException(Breaker::isDown).build();
        return new Breaker(service -> breakers.circuitBreaker(service, config), problems, rest);
    }

    @Bean
    Allowances allowances(DataSource dataSource) {
        return new Allowances(Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING).table("rate_bucket").idColumn("id").stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(Duration.ofMinutes(10))).build());
    }

    @Bean
    RateLimit rateLimit(Allowances allowances, Problems problems, GatewaySettings settings) {
        return new RateLimit(allowances, problems, settings.limits());
    }
}
