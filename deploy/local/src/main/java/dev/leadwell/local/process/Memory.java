package dev.leadwell.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process. Proportional (shared pages counted once) where /proc tells, else resident. */
public final class Memory {

    private static final long KIB = 1024;

    private Memory() {}

    public static long withChildren(ProcessHandle process) {
        return own(process) + process.descendants().mapToLong(Memory::own).sum();
    }

    public static String mib(long bytes) {
        return bytes / KIB / KIB + " MiB";
    }

    public static long own(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) * KIB)
                    .sum();
        } catch (IOException | RuntimeException e) {
            return resident(process);
        }
    }

    private static long resident(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var out = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return out.isEmpty() ? 0 : Long.parseLong(out) * KIB;
        } catch (IOException e) {
            return 0;
        }
    }
}
