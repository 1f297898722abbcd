package dev.leadwell.local.command;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Home;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A service or the gateway: a process of its own with a database of its own. */
record Part(String name, String mainClass, String module, int port) {

    static final String MANAGEMENT_KEY = "management";
    private static final List<Part> ALL = List.of(
            new Part("people", "dev.leadwell.people.PeopleService", "people-service/app", 8081),
            new Part("audit", "dev.leadwell.audit.AuditService", "audit-service/app", 8082),
            new Part("coaching", "dev.leadwell.coaching.CoachingService", "coaching-service/app", 8083),
            new Part("comp", "dev.leadwell.comp.CompService", "comp-service/app", 8084),
            new Part("gateway", "dev.leadwell.gateway.Gateway", "gateway", 8080));

    /** All of them, or those that LEADWELL_ONLY names (people,gateway); ports moved by LEADWELL_PORT_OFFSET. */
    static List<Part> wanted() {
        var only = System.getenv().getOrDefault("LEADWELL_ONLY", "");
        var names = Arrays.stream(only.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        return ALL.stream().filter(p -> names.isEmpty() || names.contains(p.name()))
                .map(p -> new Part(p.name(), p.mainClass(), p.module(), Addresses.shifted(p.port()))).toList();
    }

    /** Where its inside can be looked at, with the password in the keys. */
    int managementPort() {
        return port + 1000;
    }

    boolean hasOutbox() {
        return !name.equals("gateway");
    }

    Path jar(Home home) {
        return home.root().resolve(module).resolve("target/leadwell-" + artifact() + "-1.0.0-SNAPSHOT-exec.jar");
    }

    private String artifact() {
        return hasOutbox() ? name + "-app" : name;
    }

    String address() {
        return "http://localhost:" + port;
    }
}
