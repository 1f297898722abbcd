package dev.leadwell.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A service trusts our issuer's tokens and nothing else, and admits whom {@link Allowed} names. */
@AutoConfiguration
@ConditionalOnExpression("'${leadwell.service:gateway}' != 'gateway'")
class SecurityRules implements WebMvcConfigurer, HandlerInterceptor, SmartInitializingSingleton {

    private static final String OURS = "dev.leadwell.";

    private final ObjectProvider<RoleSource> roles;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final AllowedCallers allowed;

    SecurityRules(ObjectProvider<RoleSource> roles, ObjectProvider<RequestMappingHandlerMapping> mappings,
            @Value("${leadwell.service}") String service) {
        this.roles = roles;
        this.mappings = mappings;
        this.allowed = new AllowedCallers(roles, service + "-admin");
    }

    /** Fetches the keys when the first token comes, so that a service starts before its issuer. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${leadwell.issuer}") String issuer, @Value("${leadwell.jwk-set-uri}") URI keys) {
        // Not the application's clock, which a test may hold still: keys grow old by the wall's.
        return decoder(new IssuerKeys(keys, Clock.systemUTC()), issuer, Clock.systemUTC());
    }

    static JwtDecoder decoder(IssuerKeys keys, String issuer, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        // Claims are checked by the validators below, once.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        var times = new JwtTimestampValidator(Duration.ofSeconds(10));
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud",
                        audience -> audience != null && audience.contains("leadwell")),
                Caller.named()));
        return new KnownTokens(decoder, keys::holds, clock);
    }

    @Bean
    SecurityFilterChain services(HttpSecurity http, JwtDecoder decoder, AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler denied) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers(HttpMethod.GET, "/assets/**", "/*/assets/**").permitAll()
                        .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .addFilterAfter(new TenantOfToken(), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The gateway refuses what is forged across sites; no cookie means anything here.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            allowed.require(Caller.current(), method);
        } else if (handler instanceof HandlerFunction<?>) {
            Caller.find().filter(caller -> caller.kind() == Caller.Kind.PERSON).ifPresent(allowed::rolesOf);
        }
        return true;
    }

    /** A handler that says nothing would admit everybody of the tenant: better not to start at all. */
    @Override
    public void afterSingletonsInstantiated() {
        List<HandlerMethod> ours = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(SecurityRules::isOurs).toList();
        List<String> open = ours.stream().filter(method -> AllowedCallers.of(method).isEmpty())
                .map(HandlerMethod::toString)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Without @Allowed: " + String.join(", ", open));
        }
        if (!ours.isEmpty() && roles.getIfAvailable() == null) {
            throw new IllegalStateException("Handlers ask who has access, and there is no RoleSource");
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
