package dev.leadwell.system.installation;

import dev.leadwell.local.demo.Demo;
import dev.leadwell.local.process.Ports;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.PostgresLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Started by {@code ./leadwell up} once for all tests of this JVM, ended with it; as a newcomer has it after the build. */
public final class Installation {
    public static final Path ROOT = Path.of(System.getProperty("leadwell.root", "../..")).toAbsolutePath().normalize();
    public static final String PASSWORD = "leadwell";
    public static final List<String> SERVICES = List.of("people", "audit", "coaching", "comp");
    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 8083, 8084, 9080, 9081, 9082, 9083, 9084,
            15432, 19092, 19093);
    private static final int TEAMS = 2;
    private static @Nullable Installation running;
    private final int offset;
    private final Path home;
    private boolean filled;

    /** One that is up already and has the demo's history: {@code -Dinstallation.offset=0}. */
    private Installation(int offset) {
        this.offset = offset;
        this.home = Path.of(System.getProperty("installation.home", ROOT.resolve(".leadwell").toString()));
        this.filled = true;
    }

    private Installation() throws IOException {
        offset = IntStream.iterate(1000, at -> at + 100).limit(80)
                .filter(at -> PORTS.stream().noneMatch(port -> Ports.open(port + at))).findFirst().orElseThrow();
        home = Files.createDirectories(Path.of("target", "installation", Long.toString(ProcessHandle.current().pid())))
                .toAbsolutePath();
    }

    public static synchronized Installation get() throws Exception {
        var installation = running;
        var up = Integer.getInteger("installation.offset");
        if (installation == null && up != null) {
            installation = running = new Installation(up);
        }
        if (installation == null) {
            installation = new Installation();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(installation::down));
            installation.leadwell("up");
            running = installation;
        }
        return installation;
    }

    /** With the demo's history in Foodmart, for a few of its teams. */
    public static synchronized Installation filled() throws Exception {
        var installation = get();
        if (!installation.filled) {
            Demo.fill(installation.address(), LocalDate.now(ZoneId.of("Europe/Rome")), TEAMS);
            installation.filled = true;
        }
        return installation;
    }

    public String address() {
        return "http://localhost:" + (8080 + offset);
    }

    /** A service itself, past the gateway. */
    public String address(String service) {
        return "http://localhost:" + (8081 + SERVICES.indexOf(service) + offset);
    }

    public List<String> managementAddresses() {
        return IntStream.range(9080, 9085).mapToObj(port -> "http://localhost:" + (port + offset)).toList();
    }

    /** Where it keeps what it has. */
    public Path home() {
        return home;
    }

    /** A service, {@code gateway}, {@code kafka} or {@code postgresql}, if it runs. */
    public Optional<ProcessHandle> process(String name) {
        if (name.equals("postgresql")) {
            return EmbeddedPostgresServer.running(home.resolve("data"));
        }
        try {
            var pid = Files.readString(home.resolve("run").resolve(name + ".pid")).split(" ")[0];
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As if its machine had lost power: with every process of it. Its supervisor starts it again. */
    public void kill(String name) {
        var process = process(name).orElseThrow();
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Its databases, to be looked into as the administrator. */
    public PostgresLogin postgres() {
        try {
            return EmbeddedPostgresServer.administrator(15432 + offset,
                    Files.readString(home.resolve("keys/postgres")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gateway and services say so. */
    public boolean ready() {
        var nobody = Caller.nobody();
        return Stream.concat(Stream.of(address()), SERVICES.stream().map(this::address))
                .allMatch(address -> nobody.status(address + "/actuator/health/readiness") == 200);
    }

    private void down() {
        running = null;
        try {
            leadwell("down");
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private void leadwell(String command) throws IOException, InterruptedException {
        var log = home.resolve(command + ".log");
        var builder = new ProcessBuilder(ROOT.resolve("leadwell").toString(), command).directory(ROOT.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("LEADWELL_HOME", home.toString(), "LEADWELL_PORT_OFFSET", "" + offset,
                "LEADWELL_BUILD", "off"));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("./leadwell " + command + " ended with " + code + ":\n"
                    + Files.readString(log));
        }
    }
}
