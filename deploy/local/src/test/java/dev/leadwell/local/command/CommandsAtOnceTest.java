package dev.leadwell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.local.process.Jvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsAtOnceTest {

    @TempDir
    Path home;

    @Test
    void twoCommandsNeverWorkOnOneInstallationAtOnce() throws Exception {
        assertThat(down()).contains("exit 0");
        Files.createDirectories(home.resolve("run"));
        try (var file = FileChannel.open(home.resolve("run/command.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            file.lock();
            assertThat(down()).contains("Another ./leadwell up, down or reset is at work here.", "exit 1");
        }
        assertThat(down()).contains("exit 0");
    }

    private String down() throws IOException, InterruptedException {
        var command = new ProcessBuilder(Jvm.java(), "-cp", System.getProperty("java.class.path"),
                Leadwell.class.getName(), home.toString(), "down").redirectErrorStream(true);
        command.environment().put("LEADWELL_HOME", home.toString());
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }
}
