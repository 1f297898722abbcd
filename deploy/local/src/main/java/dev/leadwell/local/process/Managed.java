package dev.leadwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A child process of the supervisor: started again with a growing pause when it ends by itself. */
public final class Managed {

    private final Home home;
    private final String name;
    private final Jvm jvm;
    private final String mainClass;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final RestartPause pauses = new RestartPause();
    private @Nullable Process process;
    private long startedAt;
    private long notBefore;
    private int restarts;

    public Managed(Home home, String name, Jvm jvm, String mainClass, List<String> arguments,
            Map<String, String> environment) {
        this.home = home;
        this.name = name;
        this.jvm = jvm;
        this.mainClass = mainClass;
        this.arguments = arguments;
        this.environment = environment;
    }

    public String name() {
        return name;
    }

    public int restarts() {
        return restarts;
    }

    public boolean needsTraining() {
        return Jvm.cachesWanted() && !jvm.trained();
    }

    /** Ends it as trained: its JVM then writes what it has recorded. */
    public void stopAndKeepTraining(long seconds) throws IOException {
        stop(seconds);
        jvm.keepTraining();
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    public synchronized void start() {
        var log = home.logs().resolve(name + ".log");
        var builder = new ProcessBuilder(jvm.command(mainClass, arguments, needsTraining()))
                .directory(home.root().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(Child.PARENT, Long.toString(ProcessHandle.current().pid()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not start", e);
        }
        startedAt = System.currentTimeMillis();
        PidFile.of(home, name).write(process.toHandle());
    }

    /** Starts it again if it has ended and its pause is over; says so once. */
    public synchronized void keepRunning() {
        var now = System.currentTimeMillis();
        if (alive()) {
            return;
        }
        if (notBefore == 0) {
            var pause = pauses.after(now - startedAt);
            notBefore = now + pause;
            System.out.println(name + " has ended; started again in " + pause / 1000 + " s");
        }
        if (now >= notBefore) {
            notBefore = 0;
            restarts++;
            start();
        }
    }

    public synchronized void stop(long seconds) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        PidFile.of(home, name).delete();
    }
}
