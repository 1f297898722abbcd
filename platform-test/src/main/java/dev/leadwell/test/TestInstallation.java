package dev.leadwell.test;

import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Topics;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Gives a context its database, its topics and its issuer. */
final class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int PARTITIONS = 3;
    static final String MANAGEMENT_PASSWORD = "test-management";
    /** Beats of the {@link EventFeed} hold for good, wherever a test sets the clock. */
    private static final String ANY_SKEW = "400000d";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var service = environment.getRequiredProperty("leadwell.service");
        var database = TestDatabase.of(service);
        var prefix = database.name() + ".";
        var servers = database.servers();
        Topics.withPrefix(prefix, PARTITIONS).provision(servers.kafka(KafkaLogin.ADMIN));
        environment.getPropertySources()
                .addFirst(new MapPropertySource("leadwell-test", settings(database, prefix, environment)));
        var beans = context.getBeanFactory();
        var feed = new EventFeed(servers.kafka(KafkaLogin.ADMIN), prefix, PARTITIONS);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                feed.close();
            }
        });
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("outboxProbe", new OutboxProbe(database));
        beans.registerSingleton("queryPlans", new QueryPlans(database));
        beans.registerSingleton("eventFeed", feed);
        beans.registerSingleton("leadwellTestInstallation", this);
        for (var other : new String[]{"people", "audit", "coaching", "comp"}) {
            if (!other.equals(service)) {
                feed.freshen(other);
            }
        }
    }

    private static Map<String, Object> settings(TestDatabase database, String prefix,
            Environment environment) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.appRole());
        settings.put("spring.datasource.password", database.appPassword());
        settings.put("spring.kafka.bootstrap-servers", database.servers().bootstrapServers());
        settings.put("leadwell.kafka.password", database.servers().kafka(database.service()).password());
        settings.put("leadwell.management.password", MANAGEMENT_PASSWORD);
        settings.put("leadwell.topics.prefix", prefix);
        settings.put("leadwell.topics.partitions", Integer.toString(PARTITIONS));
        settings.put("leadwell.outbox.slot", database.slot());
        settings.put("leadwell.issuer", TestTokens.ISSUER);
        settings.put("leadwell.jwk-set-uri", TestTokens.jwkSetUri());
        settings.put("leadwell.public-address", "http://leadwell.test");
        settings.put("leadwell.clock-skew", environment.getProperty("leadwell.test.clock-skew", ANY_SKEW));
        return settings;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        /** Before anything else has the data source: every statement is recorded. */
        @Bean
        static BeanPostProcessor statementRecorder(ObjectProvider<QueryPlans> plans) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource ? plans.getObject().recording(dataSource) : bean;
                }
            };
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Lazy
        Api api(Environment environment) {
            return new Api(environment.getRequiredProperty("local.server.port", Integer.class),
                    environment.getRequiredProperty("local.management.port", Integer.class));
        }
    }
}
