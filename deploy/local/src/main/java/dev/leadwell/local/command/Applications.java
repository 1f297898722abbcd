package dev.leadwell.local.command;

import dev.leadwell.local.process.Addresses;
import dev.leadwell.local.process.Commands;
import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Jvm;
import dev.leadwell.local.process.Managed;
import dev.leadwell.local.process.StartCache;
import dev.leadwell.local.server.Broker;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Keys;
import dev.leadwell.local.server.Provisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The executable jars, extracted (only jars on a class path can have a start-up cache), and how each is started. */
record Applications(Home home, Keys keys) {

    private static final String HEAP = "192m";
    private static final List<String> PREFIXES = List.of("SPRING_", "MANAGEMENT_", "SERVER_", "LOGGING_", "OTEL_");
    private static final String BROKER_HEAP = "320m";

    /** Extracts a part again when its jar or the settings around are others; its start-up caches are then void. */
    void extract(Part part) {
        var folder = folder(part);
        var jar = part.jar(home);
        try {
            if (!Files.exists(jar)) {
                throw new IllegalStateException(
                        jar + " does not exist: build with ./leadwell up, without LEADWELL_BUILD=off");
            }
            if (isExtracted(part)) {
                return;
            }
            Commands.delete(folder);
            Commands.run(Map.of(),
                    List.of(Jvm.java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                            folder.toString()));
            Files.copy(home.ownJar(), folder.resolve("leadwell-local.jar"));
            Files.writeString(folder.resolve("stamp"), stamp(jar));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot extract " + jar, e);
        }
    }

    /** What lies there is of the present jar. */
    boolean isExtracted(Part part) throws IOException {
        var stamp = folder(part).resolve("stamp");
        return Files.exists(stamp) && Files.readString(stamp).equals(stamp(part.jar(home)));
    }

    private String stamp(Path jar) throws IOException {
        return content(jar) + " " + home.stamp() + " " + settings().hashCode();
    }

    /** Two builds are the same only where what they hold is: Maven gives every jar the same time. */
    private static String content(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = new CRC32();
            zip.stream().forEach(one -> digest.update((one.getName() + one.getCrc()).getBytes(StandardCharsets.UTF_8)));
            return Files.size(jar) + "-" + Long.toHexString(digest.getValue());
        }
    }

    /** What the shell sets for Spring: its conditions may depend on it. */
    private static Map<String, String> settings() {
        var settings = new TreeMap<>(System.getenv());
        settings.keySet().removeIf(name -> PREFIXES.stream().noneMatch(name::startsWith));
        return settings;
    }

    ContextAhead contextAhead(Part part) {
        return new ContextAhead(folder(part), classPath(part), part.mainClass(), environment(part));
    }

    Managed service(Part part) {
        var ahead = StartCache.wanted() ? contextAhead(part).jar() + ":" : "";
        return new Managed(home, part.name(), new Jvm(HEAP, ahead + classPath(part), cache(part)),
                part.mainClass(), List.of(), environment(part));
    }

    Managed broker(List<Part> parts) {
        var arguments = parts.stream().filter(Part::hasOutbox).map(Part::name).collect(Collectors.toList());
        arguments.addFirst(home.root().toString());
        return new Managed(home, "kafka", new Jvm(BROKER_HEAP, home.classPath(),
                new StartCache(home.apps().resolve("kafka-" + home.stamp() + ".aot"))),
                Broker.class.getName(), arguments, Map.of());
    }

    /** What runs of this has begun without a cache, and writes one when it ends. */
    boolean cacheIsMissing(Part part) {
        return StartCache.wanted() && !cache(part).present();
    }

    private StartCache cache(Part part) {
        return new StartCache(folder(part).resolve("app.aot"));
    }

    String classPath(Part part) {
        var folder = folder(part);
        return folder.resolve("leadwell-local.jar") + ":" + folder.resolve(part.jar(home).getFileName());
    }

    private Map<String, String> environment(Part part) {
        var app = Provisioning.app(part.name());
        var environment = new LinkedHashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(part.port()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + Addresses.POSTGRES + "/" + part.name());
        environment.put("SPRING_DATASOURCE_USERNAME", app);
        environment.put("SPRING_DATASOURCE_PASSWORD", keys.of(app));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", Addresses.bootstrapServers());
        environment.put("LEADWELL_KAFKA_PASSWORD", keys.of(KafkaLogin.key(part.name())));
        environment.put("LEADWELL_MANAGEMENT_PORT", Integer.toString(part.managementPort()));
        environment.put("LEADWELL_MANAGEMENT_PASSWORD", keys.of(Part.MANAGEMENT_KEY));
        environment.put("LEADWELL_SERVICE", part.name());
        environment.put("LEADWELL_ISSUER", Addresses.publicAddress());
        environment.put("LEADWELL_PUBLICADDRESS", Addresses.publicAddress());
        environment.put("LEADWELL_KEYFILE", home.keys().resolve(part.name() + ".keys").toString());
        if (part.name().equals("people")) {
            environment.put("SPRING_CONFIG_ADDITIONALLOCATION",
                    "file:" + home.root().resolve("deploy/local/tenants.yaml"));
        }
        if (part.name().equals("gateway")) {
            environment.put("LEADWELL_DEMO_USERS", "true");
            for (var service : Provisioning.SERVICES) {
                environment.put("LEADWELL_ROUTES_" + service.toUpperCase(java.util.Locale.ROOT),
                        "http://localhost:" + Addresses.shifted(8081 + Provisioning.SERVICES.indexOf(service)));
            }
        }
        return environment;
    }

    private Path folder(Part part) {
        return home.apps().resolve(part.name());
    }
}
