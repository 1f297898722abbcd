package dev.leadwell.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.limits.RateLimit;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Where everything goes: a service has its console under its name and its API beside it; nothing is stripped. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final RateLimit rateLimit;
    private final Uploads uploads;
    private final Relay relay;
    private final Breaker breaker;
    private final Leavers leavers;
    private final TimedProxy proxy;

    Routes(RateLimit rateLimit, Uploads uploads, Relay relay, Breaker breaker, Leavers leavers,
            TimedProxy proxy) {
        this.rateLimit = rateLimit;
        this.uploads = uploads;
        this.relay = relay;
        this.breaker = breaker;
        this.leavers = leavers;
        this.proxy = proxy;
    }

    @Bean
    RouterFunction<ServerResponse> services(GatewaySettings settings) {
        return settings.routes().entrySet().stream().map(route -> service(route.getKey(), route.getValue()))
                .reduce(RouterFunction::and).orElseThrow();
    }

    private RouterFunction<ServerResponse> service(String name, URI address) {
        return route(name).route(path("/" + name + "/**").or(path("/api/" + name + "/**")), proxy.to(address)).build()
                .filter(rateLimit.andThen(uploads).andThen(relay).andThen(breaker.of(name)).andThen(leavers)
                        .andThen(new WeakTags()));
    }
}
