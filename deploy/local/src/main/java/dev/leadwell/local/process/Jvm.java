package dev.leadwell.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JVM of this installation is started: small, and from a start-up cache that was trained with the same flags (a
 * differing flag would drop it).
 */
public record Jvm(String heap, String classPath, Path cache) {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders", "-Xss512k", "-XX:MaxHeapFreeRatio=30", "-XX:MinHeapFreeRatio=10",
            // All of the young generation is touched sooner or later and then kept.
            "-XX:NewRatio=4",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static boolean cachesWanted() {
        return !"off".equals(System.getenv("LEADWELL_AOT"));
    }

    public boolean trained() {
        return Files.exists(cache);
    }

    private Path recording() {
        return cache.resolveSibling(cache.getFileName() + ".new");
    }

    /** Only a run that served requests and ended as asked makes the cache: not one that was killed half-way. */
    public void keepTraining() throws IOException {
        if (Files.exists(recording())) {
            Files.move(recording(), cache, StandardCopyOption.REPLACE_EXISTING);
        }
        deleteOlder();
    }

    /** Caches of earlier builds beside this one: a hundred megabytes each. */
    private void deleteOlder() throws IOException {
        var kind = cache.getFileName().toString().replaceFirst("-.*", "");
        try (var files = Files.list(cache.getParent())) {
            for (var file : files.filter(f -> !f.equals(cache) && f.getFileName().toString().startsWith(kind + "-")
                    && f.getFileName().toString().endsWith(".aot")).toList()) {
                Files.delete(file);
            }
        }
    }

    public List<String> command(String mainClass, List<String> arguments, boolean training) {
        var command = new ArrayList<String>(List.of(java(), "-Xmx" + heap));
        command.addAll(FLAGS);
        if (training) {
            command.add("-XX:AOTCacheOutput=" + recording());
        } else if (cachesWanted() && trained()) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.addAll(List.of("-cp", classPath, Child.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }
}
