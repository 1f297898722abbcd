package dev.leadwell.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What shows a process from inside stands on a port of its own and asks for the installation's password, of which there
 * is none until somebody gives one. The main port says whether it is well, and no more, to anybody.
 */
@AutoConfiguration
class ManagementRules {

    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, @Value("${leadwell.management.user}") String user,
            @Value("${leadwell.management.password}") String password) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .authenticationManager(onlyOne(user, password))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser holds the password.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationManager onlyOne(String user, String password) {
        return given -> {
            if (password.isEmpty() || !(same(user, given.getName())
                    & same(password, String.valueOf(given.getCredentials())))) {
                throw new BadCredentialsException("Neither user nor password of this installation");
            }
            return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        };
    }

    private static boolean same(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    RouterFunction<ServerResponse> bareHealth(HealthEndpoint health, HttpCodeStatusMapper statuses) {
        return RouterFunctions.route()
                .GET("/actuator/health", request -> bare(statuses, health.health()))
                .GET("/actuator/health/liveness", request -> bare(statuses, health.healthForPath("liveness")))
                .GET("/actuator/health/readiness", request -> bare(statuses, health.healthForPath("readiness")))
                .build();
    }

    private static ServerResponse bare(HttpCodeStatusMapper statuses, @Nullable HealthDescriptor health) {
        return health == null
                ? ServerResponse.notFound().build()
                : ServerResponse.status(statuses.getStatusCode(health.getStatus()))
                        .body(Map.of("status", health.getStatus().getCode()));
    }
}
