package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Pause;
import dev.leadwell.local.process.PidFile;
import java.time.Duration;
import java.util.stream.Stream;

/** Processes of a supervisor that was killed. PostgreSQL is not among them: it is adopted with all it holds. */
record Leftovers(Home home) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 100;

    void clear() {
        Stream.concat(Stream.of(Supervisor.NAME, "kafka"), Part.wanted().stream().map(Part::name))
                .map(name -> PidFile.of(home, name)).forEach(file -> {
                    file.process().ifPresent(Leftovers::end);
                    file.delete();
                });
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); process.isAlive() && System.nanoTime() < end;) {
            // Writers of start-up caches, which nobody is left to take.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Pause.millis(LOOK_MILLIS);
        }
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
