package dev.leadwell.local.process;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the processes print: a file each, and the part before it. Whoever writes keeps the file open and appends, so that
 * it is emptied in place; what is printed in that moment may be missing.
 */
public record Logs(List<Path> folders) {

    private static final long LIMIT = 10_000_000;

    public void bound() {
        folders.forEach(Logs::bound);
    }

    private static void bound(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > LIMIT) {
                    turn(log);
                }
            }
        } catch (IOException e) {
            System.out.println("The logs in " + folder + " are not bounded: " + e);
        }
    }

    private static void turn(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try (var file = FileChannel.open(log, WRITE)) {
            file.truncate(0);
        }
    }
}
