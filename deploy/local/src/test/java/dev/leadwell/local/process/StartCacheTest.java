package dev.leadwell.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    @TempDir
    Path folder;

    @Test
    void aRunThatEndedAsAskedLeavesItsCacheForTheNext() throws IOException {
        var cache = new StartCache(folder.resolve("app.aot"));
        var recording = cache.recording();
        Files.writeString(recording, "whole");
        assertThat(cache.present()).isFalse();
        cache.keep(recording, true);
        assertThat(cache.file()).hasContent("whole");
        assertThat(folder).isDirectoryContaining("glob:**/app.aot").isDirectoryNotContaining("glob:**.half*");
    }

    @Test
    void aRunThatWasKilledLeavesNothingAndTheNextRecordsAgain() throws IOException {
        var cache = new StartCache(folder.resolve("app.aot"));
        var recording = cache.recording();
        Files.writeString(recording, "half");
        Files.writeString(folder.resolve(recording.getFileName() + ".config"), "half");
        cache.keep(recording, false);
        assertThat(folder).isEmptyDirectory();
        assertThat(cache.recording()).isNotEqualTo(recording);
    }

    @Test
    void whatASupervisorThatWasKilledCouldNotTakeIsNeverACache() throws IOException {
        var cache = new StartCache(folder.resolve("app.aot"));
        Files.writeString(cache.recording(), "perhaps half");
        cache.recording();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNewBuildsCacheTakesThePlaceOfTheOldOnes() throws IOException {
        Files.writeString(folder.resolve("kafka-old.aot"), "old");
        Files.writeString(folder.resolve("other.aot"), "another's");
        var cache = new StartCache(folder.resolve("kafka-new.aot"));
        var recording = cache.recording();
        Files.writeString(recording, "new");
        cache.keep(recording, true);
        assertThat(folder.resolve("kafka-old.aot")).doesNotExist();
        assertThat(cache.file()).hasContent("new");
        assertThat(folder.resolve("other.aot")).exists();
    }
}
