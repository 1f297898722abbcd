package dev.leadwell.people;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PeopleService {

    public static void main(String[] arguments) {
        SpringApplication.run(PeopleService.class, arguments);
    }
}
