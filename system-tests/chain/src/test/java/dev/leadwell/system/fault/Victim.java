package dev.leadwell.system.fault;

import static org.awaitility.Awaitility.await;

import dev.leadwell.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JVM that is started, killed and started again; it ends with the tests. */
final class Victim {

    static final String UP = "VICTIM IS UP";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private @Nullable Process process;

    Victim(Path folder, String name, String heap, String mainClass, List<String> arguments,
            Map<String, String> environment) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        this.environment = environment;
        this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), Child.class.getName(), mainClass));
        command.addAll(arguments);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    void start() {
        try {
            Files.deleteIfExists(log);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("LEADWELL_PARENT", Long.toString(ProcessHandle.current().pid()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it says that it is up. */
    Victim awaitUp() {
        return awaitUp(UP);
    }

    Victim awaitUp(String sign) {
        await(name + " is up, see " + log).atMost(PATIENCE).until(() -> {
            if (!running().isAlive()) {
                throw new IllegalStateException(name + " has ended: " + log);
            }
            return Files.readString(log).contains(sign);
        });
        return this;
    }

    /** As kill -9 does: nothing is flushed, closed or said. */
    void kill() {
        running().destroyForcibly();
        running().onExit().join();
    }

    void stop() {
        running().destroy();
        running().onExit().join();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return running().pid();
    }

    /** Peak resident memory in bytes, as the kernel has seen it. */
    long peakMemory() {
        try (var lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst().orElse(0) * 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }
}
