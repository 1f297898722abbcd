package dev.leadwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an installation keeps what it has: everything lies under {@code .leadwell} of its root. */
public record Home(Path root) {

    public static Home of(String root) {
        var home = new Home(Path.of(root).toAbsolutePath().normalize());
        for (var folder : List.of(home.dot(), home.run(), home.logs(), home.data(), home.apps())) {
            try {
                OwnerOnly.create(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be created", e);
            }
        }
        OwnerOnly.shut(home.dot());
        return home;
    }

    private Path dot() {
        var elsewhere = System.getenv("LEADWELL_HOME");
        return elsewhere == null ? root.resolve(".leadwell") : Path.of(elsewhere).toAbsolutePath();
    }

    public Path run() {
        return dot().resolve("run");
    }

    public Path logs() {
        return dot().resolve("logs");
    }

    /** Databases, the broker's log, offsets: what {@code reset} deletes. */
    public Path data() {
        return dot().resolve("data");
    }

    /** Extracted applications with their start-up caches: can be made again at any time. */
    public Path apps() {
        return dot().resolve("apps");
    }

    public Path keys() {
        return dot().resolve("keys");
    }

    /** Whether what a process has recorded of its start is worth the time to write it: not before a newer build. */
    public boolean recordsAreWanted() {
        return !Files.exists(unwanted());
    }

    public void recordsAreWanted(boolean wanted) {
        try {
            if (wanted) {
                Files.deleteIfExists(unwanted());
            } else {
                Files.writeString(unwanted(), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unwanted() {
        return run().resolve("records-unwanted");
    }

    /** The jars of this module and of everything it needs. */
    public String classPath() {
        return System.getProperty("java.class.path");
    }

    public Path ownJar() {
        return root.resolve("deploy/local/target/leadwell-local-1.0.0-SNAPSHOT.jar");
    }

    /** Another one after each build of this module, and for another Java. */
    public String stamp() {
        try {
            var state = classPath() + Files.size(ownJar()) + Files.getLastModifiedTime(ownJar()) + Runtime.version();
            return Integer.toHexString(state.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
