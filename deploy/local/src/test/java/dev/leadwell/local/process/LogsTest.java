package dev.leadwell.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final long MOST = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void a_log_is_bounded_while_a_process_writes_it_and_goes_on_being_written() throws Exception {
        var home = Home.of(folder.toString());
        var log = home.logs().resolve("chatty.log");
        Files.write(log, new byte[(int) MOST + 1]);
        var writer = new ProcessBuilder("sh", "-c", "echo before; read more; echo after")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try {
            while (Files.size(log) <= MOST + 1) {
                assertThat(writer.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            new Logs(List.of(home.logs())).bound();
            assertThat(Files.size(log)).isZero();
            writer.outputWriter().append('\n').close();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            writer.destroy();
        }
        assertThat(Files.readString(log)).isEqualTo("after\n");
        assertThat(Files.size(log.resolveSibling("chatty.log.1"))).isGreaterThan(MOST);
    }

    @Test
    void a_short_log_stays_as_it_is() throws IOException {
        var home = Home.of(folder.toString());
        Files.writeString(home.logs().resolve("kafka.log"), "all well");
        new Logs(List.of(home.logs())).bound();
        assertThat(home.logs().resolve("kafka.log")).hasContent("all well");
        assertThat(home.logs().resolve("kafka.log.1")).doesNotExist();
    }
}
