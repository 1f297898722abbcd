package dev.leadwell.local.server;

import dev.leadwell.local.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the broker's process says of its connectors to those who wait for them, through a file: the running ones. */
public record OutboxStates(Path file) {

    private static final String RUNNING = "RUNNING";

    public static OutboxStates of(Home home) {
        return new OutboxStates(home.run().resolve("outboxes"));
    }

    /** With the process that says so: what one that was killed has said counts no more. */
    public void write(Map<String, String> states) {
        var lines = new TreeSet<String>();
        states.forEach((name, state) -> {
            if (state.equals(RUNNING)) {
                lines.add(ProcessHandle.current().pid() + " " + name);
            }
        });
        var half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(half, lines);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outbox of each of these databases has a connector that runs in this process. */
    public boolean running(ProcessHandle broker, List<String> databases) {
        var lines = lines();
        return databases.stream().allMatch(name -> lines.contains(broker.pid() + " " + name + "-outbox"));
    }

    private Set<String> lines() {
        try {
            return Set.copyOf(Files.readAllLines(file));
        } catch (IOException nothingSaid) {
            return Set.of();
        }
    }
}
