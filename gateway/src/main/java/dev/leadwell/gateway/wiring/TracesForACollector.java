package dev.leadwell.gateway.wiring;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * A trace begins at the door only where an installation names a collector. Else it would be two spans of each request
 * that nobody reads: meters count requests without them, and services begin traces of their own.
 */
class TracesForACollector implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String SPANS = "org.springframework.boot.micrometer.tracing.autoconfigure"
            + ".MicrometerTracingAutoConfiguration";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean collected = StringUtils.hasText(Objects.requireNonNull(environment).getProperty(COLLECTOR));
        var wanted = new boolean[configurations.length];
        for (int at = 0; at < wanted.length; at++) {
            wanted[at] = collected || !SPANS.equals(configurations[at]);
        }
        return wanted;
    }
}
