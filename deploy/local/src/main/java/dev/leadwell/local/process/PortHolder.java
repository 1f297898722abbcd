package dev.leadwell.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who listens on a port: from /proc where there is one, else from lsof. */
public final class PortHolder {

    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** Process number and command, or that it cannot be seen. */
    public static String of(int port) {
        return process(port).map(p -> "process " + p.pid() + " (" + command(p) + ")")
                .orElse("a process that this user cannot see (try: lsof -i :" + port + " as root)");
    }

    private static String command(ProcessHandle process) {
        var line = process.info().commandLine().or(() -> process.info().command()).orElse("unknown command");
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    private static Optional<ProcessHandle> process(int port) {
        return Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        var inodes = List.of("/proc/net/tcp", "/proc/net/tcp6").stream().flatMap(f -> inodes(Path.of(f), port).stream())
                .toList();
        return ProcessHandle.allProcesses().filter(p -> holds(p, inodes)).findFirst();
    }

    private static List<String> inodes(Path table, int port) {
        var suffix = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream().skip(1).map(l -> l.strip().split("\\s+"))
                    .filter(f -> f[1].endsWith(suffix) && f[3].equals(LISTEN)).map(f -> "socket:[" + f[9] + "]")
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holds(ProcessHandle process, List<String> inodes) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(f -> {
                try {
                    return inodes.contains(Files.readSymbolicLink(f).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            var pid = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\n")[0];
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
