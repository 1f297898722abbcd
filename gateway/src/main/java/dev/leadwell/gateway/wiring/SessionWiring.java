package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.issuer.Authorizations;
import dev.leadwell.gateway.issuer.Clients;
import dev.leadwell.gateway.session.AccessTokens;
import dev.leadwell.gateway.session.Departures;
import dev.leadwell.gateway.session.LanguageOfTenants;
import dev.leadwell.gateway.session.SessionAuthorizedClients;
import dev.leadwell.gateway.session.SessionJson;
import dev.leadwell.gateway.session.StillHere;
import dev.leadwell.gateway.signin.ProviderCalls;
import dev.leadwell.kit.problem.Problems;
import dev.leadwell.kit.secret.KeyFile;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** What a browser's cookie stands for, and the gateway as a client of its own issuer. */
@Configuration(proxyBeanMethods = false)
class SessionWiring {

    /** Says that somebody is still there at most once a minute: a click then writes nothing to the disk. */
    private static final String TOUCH = """
            update spring_session s set session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                principal_name = n.principal_name
            from (select ?::text session_id, ?::bigint last_access_time, ?::int max_inactive_interval,
                         ?::bigint expiry_time, ?::text principal_name, ?::text primary_id) n
            where s.primary_id = n.primary_id
              and (s.session_id <> n.session_id or s.principal_name is distinct from n.principal_name
                   or s.max_inactive_interval <> n.max_inactive_interval
                   or n.last_access_time - s.last_access_time > 60000)""";

    @Bean
    SessionJson sessionJson() {
        return new SessionJson();
    }

    @Bean
    ConversionService springSessionConversionService(SessionJson json) {
        return json.conversions();
    }

    /** Each statement by itself: a session half written is one that is signed out, and reading costs one way less. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql() {
        return sessions -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
            sessions.setUpdateSessionQuery(TOUCH);
        };
    }

    @Bean
    CookieSerializer cookieSerializer(GatewaySettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookieName());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Addresses spelt out: looking them up at the issuer would call this process while it starts. */
    @Bean
    ClientRegistration consoleClient(GatewaySettings settings, KeyFile keyFile) {
        return ClientRegistration.withRegistrationId("leadwell").clientId(Clients.CONSOLE)
                .clientSecret(Clients.consoleSecret(keyFile))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicAddress() + "/login/oauth2/code/leadwell").scope("openid", "console")
                .authorizationUri(settings.publicAddress() + "/oauth2/authorize")
                .tokenUri(settings.selfAddress() + "/oauth2/token").jwkSetUri(settings.selfAddress() + "/oauth2/jwks")
                .build();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(ClientRegistration console) {
        return new InMemoryClientRegistrationRepository(console);
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients(ClientRegistrationRepository registrations) {
        return new SessionAuthorizedClients(registrations);
    }

    @Bean
    Departures departures(Authorizations authorizations, JdbcClient jdbc, Problems problems) {
        return new Departures(authorizations, jdbc, problems);
    }

    @Bean
    LanguageOfTenants languageOfTenants() {
        return new LanguageOfTenants();
    }

    @Bean
    StillHere stillHere(GatewaySettings settings, LanguageOfTenants languages, JsonMapper json, Clock clock) {
        return new StillHere(Objects.requireNonNull(settings.routes().get("people")), languages, json, clock);
    }

    /** Named, or the client for customers' addresses would be taken, which does not go to this machine. */
    private static RestClient toOwnIssuer() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2)).build());
        factory.setReadTimeout(Duration.ofSeconds(30));
        return ProviderCalls.tokenClient(factory);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ownIssuer() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(toOwnIssuer());
        return tokens;
    }

    @Bean
    AccessTokens accessTokens(JdbcIndexedSessionRepository sessions, ClientRegistration console, JdbcClient jdbc,
            TransactionTemplate transactions, JwtDecoder decoder, Clock clock) {
        var refreshed = new RestClientRefreshTokenTokenResponseClient();
        refreshed.setRestClient(toOwnIssuer());
        return new AccessTokens(sessions, refreshed, console, jdbc, transactions, decoder, clock);
    }
}
