package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the supervisor tells the command that waits for it, through a file: lines, the last one READY or FAILED. */
record Progress(Path file) {

    static final String READY = "READY ";
    static final String FAILED = "FAILED ";

    static Progress of(Home home) {
        return new Progress(home.run().resolve("progress"));
    }

    void begin() {
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    synchronized void say(String line) {
        System.out.println(line);
        write(line.replace("\n", "\n    ") + "\n", StandardOpenOption.APPEND);
    }

    List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
