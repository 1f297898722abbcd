package dev.leadwell.system.fault.probe;

import java.util.Optional;
import java.util.Set;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import dev.leadwell.kit.security.RoleSource;

@SpringBootApplication
public class Probe {

    public static final String EVENT = "audit.entry-changed.v1";

    public static void main(String[] args) {
        SpringApplication.run(Probe.class, args);
    }

    @Bean
    RoleSource roles() {
        return person -> Optional.of(Set.of());
    }
}
