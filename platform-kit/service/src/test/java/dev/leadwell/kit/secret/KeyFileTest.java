package dev.leadwell.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theFirstStartWritesAFileThatOnlyItsOwnerReads() throws IOException {
        Path path = folder.resolve("keys").resolve("gateway.keys");
        KeyFile.at(path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    }

    @Test
    void whatOneInstanceSealsAnotherOpensAndNobodyReads() {
        Path path = folder.resolve("keys");
        String sealed = KeyFile.at(path).seal("secret");
        assertThat(sealed).doesNotContain("secret");
        assertThat(KeyFile.at(path).open(sealed)).isEqualTo("secret");
        assertThat(KeyFile.at(path).derive("console")).isEqualTo(KeyFile.at(path).derive("console"))
                .isNotEqualTo(KeyFile.at(path).derive("other"));
    }

    @Test
    void aNewFirstLineSealsAndTheOldOneStillOpens() throws IOException {
        Path old = folder.resolve("old");
        String sealed = KeyFile.at(old).seal("secret");
        Path fresh = folder.resolve("fresh");
        KeyFile.at(fresh);
        Path both = folder.resolve("both");
        Files.writeString(both, Files.readString(fresh) + Files.readString(old));
        assertThat(KeyFile.at(both).open(sealed)).isEqualTo("secret");
        assertThat(KeyFile.at(fresh).open(KeyFile.at(both).seal("new"))).isEqualTo("new");
        assertThatThrownBy(() -> KeyFile.at(fresh).open(sealed)).hasMessageContaining("restore the file");
    }
}
