package dev.leadwell.system.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Spring Boot application as a process, with the launcher's flags but without start-up caches. */
final class Application implements AutoCloseable {

    private static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders", "-Xss512k", "--enable-native-access=ALL-UNNAMED");

    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;
    private @Nullable Process process;

    Application(Path log, String classPath, String mainClass, int port, Map<String, String> environment) {
        this.log = log;
        this.port = port;
        this.environment = environment;
        this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath, mainClass));
    }

    /** The folder of an executable jar of this build, extracted. */
    static Path extracted(String module, String artifact) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("leadwell.root"));
        var jar = root.resolve(module).resolve("target/leadwell-" + artifact + "-1.0.0-SNAPSHOT-exec.jar");
        var folder = Path.of("target", "bench", artifact).toAbsolutePath();
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djarmode=tools",
                "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()).inheritIO().start()
                .waitFor();
        return folder;
    }

    /** The libraries of an extracted application that pass, and this class path's bare application. */
    static String bareClassPath(Path folder, Predicate<String> library) throws IOException {
        try (var files = Files.list(folder.resolve("lib"))) {
            return Path.of("target", "test-classes-bare").toAbsolutePath() + ":"
                    + files.filter(f -> library.test(f.getFileName().toString())).map(Path::toString).sorted()
                            .collect(Collectors.joining(":"));
        }
    }

    /** Seconds from start to the first answer of a health check. */
    double start() throws Exception {
        var begun = System.nanoTime();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        process = builder.start();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("ended or not ready in time, see " + log);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** A bare service asks even its health check for a token, and says so once it is up. */
    private boolean answers() {
        try {
            var connection = (HttpURLConnection) URI
                    .create("http://127.0.0.1:" + port + "/actuator/health/liveness").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return List.of(200, 401).contains(connection.getResponseCode());
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Proportional memory in MiB. */
    double memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid() + "/smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).sum()
                    / 1024.0;
        }
    }

    private long pid() {
        return process == null ? -1 : process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
