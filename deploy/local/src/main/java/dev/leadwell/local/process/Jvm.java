package dev.leadwell.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a JVM of this installation is started: small, and from a start-up cache that was recorded with the same flags (a
 * differing flag would drop it).
 */
public record Jvm(String heap, String classPath, StartCache cache) {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders", "-Xss512k", "-XX:MaxHeapFreeRatio=30", "-XX:MinHeapFreeRatio=10",
            // All of the young generation is touched sooner or later and then kept.
            "-XX:NewRatio=4",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** @param recording where the run writes what it has recorded; null for one that records nothing */
    List<String> command(String mainClass, List<String> arguments, @Nullable Path recording) {
        var command = new ArrayList<String>(List.of(java(), "-Xmx" + heap));
        command.addAll(FLAGS);
        if (recording != null) {
            command.add("-XX:AOTCacheOutput=" + recording);
        } else if (StartCache.wanted() && cache.present()) {
            command.addAll(List.of("-XX:AOTCache=" + cache.file(), "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.addAll(List.of("-cp", classPath, Child.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }
}
