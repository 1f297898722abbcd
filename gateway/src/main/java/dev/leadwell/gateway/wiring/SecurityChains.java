package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.issuer.OwnTenantsTokens;
import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.issuer.TokenErrors;
import dev.leadwell.gateway.issuer.TokenLimits;
import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.gateway.log.SignInLog;
import dev.leadwell.gateway.request.ReturnAddress;
import dev.leadwell.gateway.request.RoutedPaths;
import dev.leadwell.gateway.session.AccessTokens;
import dev.leadwell.gateway.session.Admission;
import dev.leadwell.gateway.session.Departures;
import dev.leadwell.gateway.session.StillHere;
import dev.leadwell.gateway.session.TokenOfSession;
import dev.leadwell.gateway.signin.FirstSignIn;
import dev.leadwell.gateway.signin.IssuerSession;
import dev.leadwell.gateway.signin.NoAuthorizedClients;
import dev.leadwell.gateway.signin.Organisation;
import dev.leadwell.gateway.signin.OrganisationArrival;
import dev.leadwell.gateway.signin.OrganisationRegistrations;
import dev.leadwell.gateway.signin.OrganisationRequests;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.gateway.signin.PendingSignIns;
import dev.leadwell.gateway.signin.ProviderCalls;
import dev.leadwell.gateway.signin.SignInFirst;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.security.TenantOfToken;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** Four doors in one house: the issuer; its sign-in page; programs with a token; browsers with a session. */
@Configuration(proxyBeanMethods = false)
@Import(ProgramsChains.class)
class SecurityChains {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityChains.class);
    /** What an error is called; all else that came with it is the caller's own text. */
    private static final Pattern CODE = Pattern.compile("invalid_[a-z_]{1,30}|access_denied|server_error"
            + "|authorization_request_not_found|client_registration_not_found|temporarily_unavailable");

    @Bean
    IssuerSession issuerSession() {
        return new IssuerSession();
    }

    /** The issuer itself. Its configurer brings protection by form tokens back, for nothing of ours: its ends are exempt. */
    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http, GatewaySettings settings, IssuerSession session,
            Allowances allowances, Problems problems, KeyFile keyFile) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        var errors = new TokenErrors();
        var limits = new TokenLimits(allowances, problems, keyFile);
        http.securityMatcher(server.getEndpointsMatcher())
                .with(server, issuer -> issuer.oidc(Customizer.withDefaults())
                        .clientAuthentication(client -> client.errorResponseHandler(errors::refuseClient))
                        .tokenEndpoint(end -> end.errorResponseHandler(errors))
                        .tokenRevocationEndpoint(end -> end.errorResponseHandler(errors))
                        .tokenIntrospectionEndpoint(end -> end.errorResponseHandler(errors)
                                .authenticationProviders(all -> all.replaceAll(OwnTenantsTokens::new))))
                .addFilterBefore(limits.perAddress(settings.limits().tokensPerMinuteOfAnAddress()),
                        AbstractPreAuthenticatedProcessingFilter.class)
                .with(new OnceClientsAreKnown(limits.perClient(settings.limits().tokensPerMinuteOfAClient())),
                        Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(session.contexts()))
                .requestCache(cache -> cache.requestCache(session.returnAddress()))
                .exceptionHandling(refusals -> refusals
                        .defaultAuthenticationEntryPointFor(errors, TokenLimits::isForPrograms)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"),
                                request -> !TokenLimits.isForPrograms(request)));
        return common(http, settings).build();
    }

    /** The issuer's own filter has its place in the chain only once the issuer is configured. */
    private static final class OnceClientsAreKnown
            extends
                AbstractHttpConfigurer<OnceClientsAreKnown, HttpSecurity> {
        private final Filter filter;

        OnceClientsAreKnown(Filter filter) {
            this.filter = filter;
        }

        @Override
        public void configure(HttpSecurity http) {
            http.addFilterAfter(filter, OAuth2ClientAuthenticationFilter.class);
        }
    }

    /** Where people say who they are. Organisations' providers only tell the issuer who somebody is. */
    @Bean
    @Order(2)
    SecurityFilterChain signInChain(HttpSecurity http, GatewaySettings settings, IssuerSession session,
            Organisations organisations, OrganisationRegistrations registrations, SignIns signIns,
            FirstSignIn first, ProviderCalls calls, SignInLog log) throws Exception {
        http.securityMatcher("/sign-in", "/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(registrations::findByRegistrationId)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationEndpoint(
                                at -> at.authorizationRequestRepository(new PendingSignIns())
                                        .authorizationRequestResolver(
                                                new OrganisationRequests(registrations::findByRegistrationId,
                                                        OrganisationRequests.BASE)))
                        .redirectionEndpoint(at -> at.baseUri("/sign-in/return/*"))
                        .tokenEndpoint(at -> at.accessTokenResponseClient(calls.tokens()))
                        .userInfoEndpoint(at -> at.oidcUserService(calls.users()))
                        .successHandler(new OrganisationArrival(organisations, signIns, first, session, log))
                        .failureHandler((request, response, refused) -> {
                            tell(log, organisations.find(lastOf(request.getRequestURI())), code(refused));
                            failed(request, response, refused);
                        }))
                .securityContext(context -> context.securityContextRepository(session.contexts()))
                .requestCache(AbstractHttpConfigurer::disable);
        return common(http, settings).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleChain(HttpSecurity http, GatewaySettings settings, Problems problems, AccessTokens tokens,
            JwtDecoder decoder, StillHere stillHere, Departures departures, SignInLog log,
            ClientRegistrationRepository consoleClients, AccessDeniedHandler denied,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ownIssuer) throws Exception {
        var wanted = new ReturnAddress("console.return");
        var signInFirst = new SignInFirst(problems, settings.publicAddress());
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD,
                        DispatcherType.INCLUDE)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/*/assets/**", "/assets/**", "/favicon.ico").permitAll()
                .requestMatchers(HttpMethod.POST, "/sign-out").permitAll()
                .requestMatchers("/actuator/health/**").permitAll()
                .anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/leadwell")
                        .authorizationEndpoint(at -> at.authorizationRequestResolver(
                                new OrganisationRequests(consoleClients, "/oauth2/authorization")))
                        .tokenEndpoint(at -> at.accessTokenResponseClient(ownIssuer))
                        .successHandler(new Admission(stillHere, departures, decoder, log, wanted))
                        .failureHandler(SecurityChains::failed))
                .addFilterBefore(new TokenOfSession(tokens, decoder, new RoutedPaths(settings.routes().keySet()),
                        stillHere, departures), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new TenantOfToken(), TokenOfSession.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(signInFirst).accessDeniedHandler(denied));
        return common(http, settings).build();
    }

    static HttpSecurity common(HttpSecurity http, GatewaySettings settings) throws Exception {
        return http.headers(headers -> SecurityHeaders.set(headers, settings.secure()))
                // The filter CrossSite does it, without tokens in forms that services render.
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refused) throws IOException {
        LOG.info("A sign-in was not completed: {}", code(refused));
        response.sendRedirect("/sign-in?failed");
    }

    private static String code(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException oauth
                && CODE.matcher(oauth.getError().getErrorCode()).matches()
                        ? oauth.getError().getErrorCode()
                        : refused.getClass().getSimpleName();
    }

    /** Not where nobody had begun to sign in: anybody can say that of any organisation. */
    private static void tell(SignInLog log, Optional<Organisation> organisation, String reason) {
        organisation.filter(known -> !reason.equals("authorization_request_not_found"))
                .ifPresent(known -> log.failed(known.tenant(), known.id(), reason));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The console's id tokens are our own: checked with the keys at hand. Organisations' come with a URL of keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(SigningKeys keys, ClientRegistration console,
            OrganisationRegistrations others) {
        var own = TokenRules.signedByUs(keys);
        own.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(console)));
        return registration -> registration.getRegistrationId().equals(console.getRegistrationId())
                ? own
                : others.idTokens(registration);
    }
}
