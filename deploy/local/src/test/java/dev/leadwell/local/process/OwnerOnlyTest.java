package dev.leadwell.local.process;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_for_its_user_alone() throws IOException {
        OwnerOnly.create(folder.resolve("a/b"));
        assertThat(permissions("a/b")).isEqualTo("rwx------");
    }

    @Test
    void an_installation_that_others_could_read_is_shut_with_all_that_lies_in_it() throws IOException {
        Files.createDirectories(folder.resolve("dot/data/kafka"));
        Files.createFile(folder.resolve("dot/data/kafka/log"));
        Files.createFile(folder.resolve("dot/data/run"));
        for (var open : new String[]{"dot", "dot/data", "dot/data/kafka", "dot/data/run"}) {
            Files.setPosixFilePermissions(folder.resolve(open), fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(folder.resolve("dot/data/kafka/log"), fromString("rw-r--r--"));
        Files.createSymbolicLink(folder.resolve("dot/link"), folder.resolve("nowhere"));

        OwnerOnly.shut(folder.resolve("dot"));

        assertThat(permissions("dot")).isEqualTo("rwx------");
        assertThat(permissions("dot/data/kafka")).isEqualTo("rwx------");
        assertThat(permissions("dot/data/kafka/log")).isEqualTo("rw-------");
        assertThat(permissions("dot/data/run")).isEqualTo("rwx------");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
