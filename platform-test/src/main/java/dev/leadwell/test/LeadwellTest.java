package dev.leadwell.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A service as it runs: on a port, on a real PostgreSQL as the app role, with a real Kafka. All test classes of a module
 * share one context; each makes tenants of its own ({@link TestTenants}). Beans to inject: {@link TestDatabase},
 * {@link OutboxProbe}, {@link EventFeed}, {@link QueryPlans}, {@link TestClock}, {@link Api}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestInstallation.class)
@Import(TestInstallation.Beans.class)
public @interface LeadwellTest {
}
