package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.request.RoutedPaths;
import dev.leadwell.kit.security.TenantOfToken;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * A token in the header decides alone: no session is looked at, nobody is anonymous, and what a program may do is the
 * services' to say. The same rules twice: what goes on to services is known at sight, before the issuer's many ends are
 * compared with its address.
 */
@Configuration(proxyBeanMethods = false)
class ProgramsChains {

    private final GatewaySettings settings;
    private final JwtDecoder decoder;
    private final AuthenticationEntryPoint unauthenticated;
    private final AccessDeniedHandler denied;

    ProgramsChains(GatewaySettings settings, JwtDecoder decoder, AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler denied) {
        this.settings = settings;
        this.decoder = decoder;
        this.unauthenticated = unauthenticated;
        this.denied = denied;
    }

    @Bean
    @Order(-1)
    SecurityFilterChain programsAtServices(HttpSecurity http) throws Exception {
        var routed = new RoutedPaths(settings.routes().keySet());
        return ofPrograms(http.securityMatcher(
                request -> hasBearerToken(request) && routed.contains(request.getRequestURI())));
    }

    @Bean
    @Order(3)
    SecurityFilterChain programsAtTheDoor(HttpSecurity http) throws Exception {
        return ofPrograms(http.securityMatcher(ProgramsChains::hasBearerToken));
    }

    private SecurityFilterChain ofPrograms(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.INCLUDE).permitAll()
                .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, List.of())))
                        .authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .addFilterAfter(new TenantOfToken(), BearerTokenAuthenticationFilter.class)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable);
        return SecurityChains.common(http, settings).build();
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
