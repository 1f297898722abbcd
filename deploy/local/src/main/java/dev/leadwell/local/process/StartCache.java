package dev.leadwell.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The start-up cache of one kind of process (JEP 514). Whoever starts without one records itself, and its JVM writes the
 * cache when it ends as asked, into a file of that run alone; it becomes the cache in one move, once it is whole.
 */
public record StartCache(Path file) {

    private static final String HALF = ".half";

    public static boolean wanted() {
        return !"off".equals(System.getenv("LEADWELL_AOT"));
    }

    public boolean present() {
        return Files.exists(file);
    }

    /** Of one run: no other writes there. What earlier runs left half goes. */
    Path recording() throws IOException {
        forgetHalves();
        var run = ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return file.resolveSibling(file.getFileName() + "." + run + HALF);
    }

    /** @param whole false for a run that was killed, failed or was never ready: of that nothing is taken */
    void keep(Path recording, boolean whole) throws IOException {
        if (whole && Files.exists(recording)) {
            Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forget(kindOf(file) + "-*.aot");
        }
        forgetHalves();
    }

    private void forgetHalves() throws IOException {
        forget(file.getFileName() + ".*" + HALF + "*");
    }

    /** Caches of earlier builds are a hundred megabytes each. */
    private void forget(String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(file.getParent(), pattern)) {
            for (var one : files) {
                if (!one.equals(file)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static String kindOf(Path file) {
        return file.getFileName().toString().replaceFirst("-.*", "");
    }
}
