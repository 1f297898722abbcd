package dev.leadwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by number and start, so that a number given anew to a stranger is never taken for it. */
public record PidFile(Path file) {

    public static PidFile of(Home home, String name) {
        return new PidFile(home.run().resolve(name + ".pid"));
    }

    public void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + start(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ProcessHandle> process() {
        try {
            var parts = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                    .filter(p -> start(p) == Long.parseLong(parts[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
