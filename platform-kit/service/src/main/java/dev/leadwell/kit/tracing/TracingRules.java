package dev.leadwell.kit.tracing;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
class TracingRules {

    /** A span that nobody collects costs as much as one that is read; a trace that is not sampled has its ids too. */
    @Bean
    Sampler sampler(@Value("${management.opentelemetry.tracing.export.otlp.endpoint:}") String collector,
            @Value("${management.tracing.sampling.probability}") double share) {
        return Sampler.parentBased(collector.isBlank() ? Sampler.alwaysOff() : Sampler.traceIdRatioBased(share));
    }

    /** Else each filter of a chain is an observation, of which nothing is ever asked. */
    @Bean
    SecurityObservationSettings notEachFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
