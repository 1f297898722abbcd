package dev.leadwell.coaching;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CoachingService {

    public static void main(String[] args) {
        SpringApplication.run(CoachingService.class, args);
    }
}
