package dev.leadwell.gateway.wiring;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.issuer.Authorizations;
import dev.leadwell.gateway.issuer.Clients;
import dev.leadwell.gateway.issuer.NoSessionRegistry;
import dev.leadwell.gateway.issuer.SigningKeys;
import dev.leadwell.gateway.issuer.TokenClaims;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.gateway.preference.Preferences;
import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.secret.SecretHash;
import dev.leadwell.gateway.session.SessionJson;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.gateway.signin.OrganisationRegistrations;
import dev.leadwell.gateway.signin.Organisations;
import dev.leadwell.gateway.signin.ProviderCalls;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.outgoing.OutgoingCalls;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.security.KnownTokens;
import dev.leadwell.kit.tenancy.TenantTransactionManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationRowMapper;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The issuer: its keys, whom it knows, what it writes. */
@Configuration(proxyBeanMethods = false)
class IssuerWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    PlatformTables platformTables(JdbcClient jdbc) {
        return new PlatformTables(jdbc);
    }

    @Bean
    KeyFile keyFile(GatewaySettings settings) {
        return KeyFile.at(settings.keyFile());
    }

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc, TransactionTemplate transactions, KeyFile keyFile, Clock clock,
            OperatorLog log) {
        return new SigningKeys(jdbc, transactions, keyFile, clock, log);
    }

    /** Programs and preferences are a tenant's: their transactions name it, all others of the gateway name none. */
    @Bean
    Programs programs(JdbcClient jdbc, DataSource dataSource, Clock clock, Journal journal) {
        return new Programs(jdbc, new TransactionTemplate(new TenantTransactionManager(dataSource)), clock, journal);
    }

    @Bean
    DemoCast demoCast(GatewaySettings settings) {
        return new DemoCast(settings.demo().users());
    }

    @Bean
    SignIns signIns(JdbcClient jdbc, DataSource dataSource, Journal journal) {
        return new SignIns(jdbc, new TransactionTemplate(new TenantTransactionManager(dataSource)), journal);
    }

    @Bean
    Organisations organisations(JdbcClient jdbc, KeyFile keyFile, DataSource dataSource, Journal journal) {
        return new Organisations(jdbc, keyFile, new TransactionTemplate(new TenantTransactionManager(dataSource)),
                journal);
    }

    @Bean
    ProviderCalls providerCalls(OutgoingCalls outgoing) {
        return new ProviderCalls(outgoing);
    }

    @Bean
    OrganisationRegistrations organisationRegistrations(Organisations organisations, ProviderCalls calls,
            GatewaySettings settings) {
        return new OrganisationRegistrations(organisations, calls, settings.publicAddress().toString());
    }

    @Bean
    Clients clients(GatewaySettings settings, KeyFile keyFile, Programs programs, DemoCast demo) {
        return new Clients(settings, keyFile, programs, demo);
    }

    @Bean
    Authorizations authorizations(JdbcOperations operations, JdbcClient jdbc, Clients clients, SessionJson json,
            TransactionTemplate transactions, Clock clock) {
        var stored = new JdbcOAuth2AuthorizationService(operations, clients);
        stored.setAuthorizationRowMapper(new JsonMapperOAuth2AuthorizationRowMapper(clients, json.mapper()));
        stored.setAuthorizationParametersMapper(new JsonMapperOAuth2AuthorizationParametersMapper(json.mapper()));
        return new Authorizations(stored, jdbc, transactions, clock);
    }

    @Bean
    Preferences preferences(JdbcClient jdbc, DataSource dataSource, Journal journal) {
        return new Preferences(jdbc, new TransactionTemplate(new TenantTransactionManager(dataSource)), journal);
    }

    @Bean
    TokenClaims tokenClaims(SignIns signIns, Preferences preferences) {
        return new TokenClaims(signIns, preferences);
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        var encoder = new NimbusJwtEncoder((JWKSource<SecurityContext>) keys);
        encoder.setJwkSelector(keys::signing);
        return encoder;
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, GatewaySettings settings, Clock clock) {
        return new KnownTokens(TokenRules.decoder(keys, settings.issuer().toString()), keys::holds, clock);
    }

    @Bean
    PasswordEncoder secretHash() {
        return new SecretHash();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new NoSessionRegistry();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(GatewaySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }
}
