package dev.leadwell.comp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CompService {
    public static void main(String[] args) {
        SpringApplication.run(CompService.class, args);
    }
}
