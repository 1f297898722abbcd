package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.PidFile;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes of a supervisor that was killed. PostgreSQL is not among them: it is adopted with all it holds. */
record Leftovers(Home home) {

    private static final long SECONDS = 15;

    void clear() {
        Stream.concat(Stream.of(Supervisor.NAME, "kafka"), Part.wanted().stream().map(Part::name))
                .map(name -> PidFile.of(home, name)).forEach(file -> {
                    file.process().ifPresent(Leftovers::end);
                    file.delete();
                });
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
