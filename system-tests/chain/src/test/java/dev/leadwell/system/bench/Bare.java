package dev.leadwell.system.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application with nothing of ours: what its class path brings, auto-configured. */
@EnableAutoConfiguration
public class Bare {

    public static void main(String[] args) {
        SpringApplication.run(Bare.class, args);
    }
}
