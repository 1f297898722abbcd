package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.session.AccessTokens;
import dev.leadwell.gateway.session.ReturnAddress;
import dev.leadwell.gateway.session.TokenOfSession;
import dev.leadwell.gateway.signin.IssuerSession;
import dev.leadwell.gateway.signin.NoAuthorizedClients;
import dev.leadwell.gateway.signin.OrganisationArrival;
import dev.leadwell.gateway.signin.OrganisationRegistrations;
import dev.leadwell.gateway.signin.OrganisationRequests;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.gateway.signin.PendingSignIns;
import dev.leadwell.gateway.signin.SignInFirst;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Four doors in one house: the issuer; its sign-in page; programs with a token; browsers with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityChains.class);

    @Bean
    IssuerSession issuerSession() {
        return new IssuerSession();
    }

    /** The issuer itself. Its configurer brings protection by form tokens back, for nothing of ours: its ends are exempt. */
    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http, GatewaySettings settings, IssuerSession session)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(server, issuer -> issuer.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(session.contexts()))
                .requestCache(cache -> cache.requestCache(session.returnAddress()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")));
        return common(http, settings).build();
    }

    /** Where people say who they are. Organisations' providers only tell the issuer who somebody is. */
    @Bean
    @Order(2)
    SecurityFilterChain signInChain(HttpSecurity http, GatewaySettings settings, IssuerSession session,
            Organisations organisations, OrganisationRegistrations registrations, SignIns signIns) throws Exception {
        http.securityMatcher("/sign-in", "/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(registrations::findByRegistrationId)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationEndpoint(
                                at -> at.authorizationRequestRepository(new PendingSignIns())
                                        .authorizationRequestResolver(
                                                new OrganisationRequests(registrations::findByRegistrationId)))
                        .redirectionEndpoint(at -> at.baseUri("/sign-in/return/*"))
                        .successHandler(new OrganisationArrival(organisations, signIns, session))
                        .failureHandler(SecurityChains::failed))
                .securityContext(context -> context.securityContextRepository(session.contexts()))
                .requestCache(AbstractHttpConfigurer::disable);
        return common(http, settings).build();
    }

    /** A token in the header decides alone: no session is looked at. */
    @Bean
    @Order(3)
    SecurityFilterChain programsChain(HttpSecurity http, GatewaySettings settings, JwtDecoder decoder,
            AuthenticationEntryPoint unauthenticated, AccessDeniedHandler denied) throws Exception {
        http.securityMatcher(SecurityChains::hasBearerToken)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.INCLUDE)
                        .permitAll()
                        .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable);
        return common(http, settings).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleChain(HttpSecurity http, GatewaySettings settings, Problems problems, AccessTokens tokens,
            JwtDecoder decoder,
            AccessDeniedHandler denied) throws Exception {
        var signInFirst = new SignInFirst(problems, settings.publicAddress());
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD,
                        DispatcherType.INCLUDE)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/*/assets/**", "/assets/**", "/favicon.ico").permitAll()
                .requestMatchers(HttpMethod.POST, "/sign-out").permitAll()
                .requestMatchers("/actuator/health/**").permitAll()
                .requestMatchers("/actuator/**")
                .access((who, context) -> new AuthorizationDecision(isLoopback(context.getRequest().getRemoteAddr())))
                .anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/leadwell")
                        .failureHandler(SecurityChains::failed))
                .addFilterBefore(new TokenOfSession(tokens, decoder), AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(new ReturnAddress("console.return")))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(signInFirst).accessDeniedHandler(denied));
        return common(http, settings).build();
    }

    private static HttpSecurity common(HttpSecurity http, GatewaySettings settings) throws Exception {
        return http.headers(headers -> SecurityHeaders.set(headers, settings.secure()))
                // The filter CrossSite does it, without tokens in forms that services render.
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refused) throws IOException {
        LOG.info("A sign-in was not completed: {}", refused.getMessage());
        response.sendRedirect("/sign-in?failed");
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The console's id tokens are our own: checked with the keys at hand. Organisations' come with a URL of keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(SigningKeys keys, ClientRegistration console) {
        var others = new OidcIdTokenDecoderFactory();
        var own = TokenRules.signedByUs(keys);
        own.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(console)));
        return registration -> registration.getRegistrationId().equals(console.getRegistrationId())
                ? own
                : others.createDecoder(registration);
    }
}
