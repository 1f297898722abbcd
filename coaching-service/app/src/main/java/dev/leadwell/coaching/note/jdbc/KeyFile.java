package dev.leadwell.coaching.note.jdbc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.leadwell.coaching.note.SealedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's keys, one base64 key a line: the first seals, all open, so that a new first line rotates. The first
 * start writes the file, readable by its owner only; it is outside every backup of the data.
 */
@Component
class KeyFile {

    private final SequencedMap<String, OctetSequenceKey> keys;

    KeyFile(@Value("${leadwell.key-file}") Path path) {
        try {
            if (!Files.exists(path)) {
                create(path.toAbsolutePath());
            }
            keys = read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file " + path.toAbsolutePath(), e);
        }
    }

    private static void create(Path path) throws IOException {
        Path folder = Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
        Path fresh = Files.createTempFile(folder, "key", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, new OctetSequenceKeyGenerator(256).generate().getKeyValue() + "\n");
            // A link and not a move: of two instances starting at once, one wins and both read the same key.
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException theOtherInstanceWasFirst) {
            return;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(fresh);
        }
    }

    private static SequencedMap<String, OctetSequenceKey> read(Path path) throws IOException {
        var keys = new LinkedHashMap<String, OctetSequenceKey>();
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank()) {
                try {
                    var key = new OctetSequenceKey.Builder(new Base64URL(line.strip())).keyIDFromThumbprint().build();
                    keys.put(key.getKeyID(), key);
                } catch (JOSEException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("The key file " + path + " holds no key: restore it");
        }
        return keys;
    }

    String seal(String clear) {
        Map.Entry<String, OctetSequenceKey> first = keys.firstEntry();
        return SealedText.seal(clear, first.getValue());
    }

    String open(String sealed) {
        OctetSequenceKey key = keys.get(SealedText.keyOf(sealed));
        if (key == null) {
            throw new IllegalStateException(
                    "The key file lacks key %s, which sealed what the database holds: restore the"
                            .formatted(SealedText.keyOf(sealed)) + " file that was used before");
        }
        return SealedText.open(sealed, key);
    }
}
