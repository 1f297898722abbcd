package dev.leadwell.gateway.wiring;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.gateway.limits.RateLimit;
import dev.leadwell.gateway.log.OperatorLog;
import dev.leadwell.gateway.log.SignInLog;
import dev.leadwell.gateway.people.NamesInPeople;
import dev.leadwell.gateway.people.PersonByNumber;
import dev.leadwell.gateway.people.RolesOfReader;
import dev.leadwell.gateway.signin.FirstSignIn;
import dev.leadwell.gateway.signin.SignIns;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.security.AllowedCallers;
import dev.leadwell.kit.security.RoleSource;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's own log, and who may read it. */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new WithOrWithoutTenant(dataSource);
    }

    @Bean
    OperatorLog operatorLog(JdbcClient jdbc, Clock clock) {
        return new OperatorLog(jdbc, clock);
    }

    @Bean
    SignInLog signInLog(Journal journal, TransactionTemplate transactions, Allowances allowances) {
        return new SignInLog(journal, transactions, allowances);
    }

    @Bean
    RoleSource rolesOfReader(GatewaySettings settings, JsonMapper json, Clock clock) {
        return new RolesOfReader(people(settings), json, clock);
    }

    @Bean
    NamesInPeople namesInPeople(GatewaySettings settings, JsonMapper json) {
        return new NamesInPeople(people(settings), json);
    }

    @Bean
    FirstSignIn firstSignIn(SignIns signIns, GatewaySettings settings, JwtEncoder encoder, JsonMapper json,
            Clock clock) {
        return new FirstSignIn(signIns, new PersonByNumber(people(settings), settings.issuer().toString(), encoder,
                json, clock));
    }

    private static URI people(GatewaySettings settings) {
        return Objects.requireNonNull(settings.routes().get("people"));
    }

    @Bean
    WebMvcConfigurer kitsHandlers(ObjectProvider<RoleSource> roles, RateLimit limit) {
        var named = new KitsHandlers(new AllowedCallers(roles, null), limit);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(named);
            }
        };
    }
}
