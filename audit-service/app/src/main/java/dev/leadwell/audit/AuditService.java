package dev.leadwell.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AuditService {

    public static void main(String[] args) {
        SpringApplication.run(AuditService.class, args);
    }
}
