package dev.leadwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A child process of the supervisor: started again with a growing pause when it ends by itself. */
public final class Managed {

    /** From its end to a whole cache, with the other services doing the same. */
    private static final long WRITE_SECONDS = 30;
    private static final long LOOK_MILLIS = 100;
    /** The codes of a JVM that was asked to end, and did. */
    private static final List<Integer> AS_ASKED = List.of(0, 143);

    private final Home home;
    private final String name;
    private final Jvm jvm;
    private final String mainClass;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final RestartPause pauses = new RestartPause();
    private @Nullable Process process;
    private @Nullable Path recording;
    private boolean wasReady;
    private long startedAt;
    private long notBefore;

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

    /** Has come so far that its start is known: what it has recorded is worth keeping. */
    public synchronized void isReady() {
        wasReady = true;
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    public synchronized void start() {
        keepRecording();
        wasReady = false;
        try {
            recording = StartCache.wanted() && !jvm.cache().present() ? jvm.cache().recording() : null;
            process = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not start", e);
        }
        startedAt = System.currentTimeMillis();
        PidFile.of(home, name).write(process.toHandle());
    }

    private ProcessBuilder builder() {
        var log = home.logs().resolve(name + ".log");
        var builder = new ProcessBuilder(jvm.command(mainClass, arguments, recording))
                .directory(home.root().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(Child.PARENT, Long.toString(ProcessHandle.current().pid()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
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
            start();
        }
    }

    /** One that records is given the time to write; what it has not written by then it leaves to the next run. */
    public synchronized void stop(long seconds) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!(recording == null ? process.waitFor(seconds, TimeUnit.SECONDS) : writes(process, seconds))) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        keepRecording();
        PidFile.of(home, name).delete();
    }

    /** A JVM has another one write the cache, and ends when that one does: so the writer is what is ended early. */
    private boolean writes(Process process, long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds + WRITE_SECONDS);
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            boolean late = System.nanoTime() > end;
            if (late || !worthKeeping()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            if (late) {
                return process.waitFor(seconds, TimeUnit.SECONDS);
            }
        }
        return true;
    }

    private boolean worthKeeping() {
        return wasReady && home.recordsAreWanted();
    }

    private void keepRecording() {
        if (process == null || recording == null || process.isAlive()) {
            return;
        }
        try {
            jvm.cache().keep(recording, worthKeeping() && AS_ASKED.contains(process.exitValue()));
        } catch (IOException e) {
            System.out.println(name + " leaves no start-up cache: " + e);
        }
        recording = null;
    }
}
