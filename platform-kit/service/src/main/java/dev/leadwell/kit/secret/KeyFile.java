package dev.leadwell.kit.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's keys, one base64 key a line: the first seals, all open, so that a new first line rotates. Kept out
 * of every backup of the data.
 */
public final class KeyFile {

    private static final String MAC = "HmacSHA256";

    private final Path path;
    private final SequencedMap<String, OctetSequenceKey> keys;

    private KeyFile(Path path, SequencedMap<String, OctetSequenceKey> keys) {
        this.path = path;
        this.keys = keys;
    }

    /** Reads the file; an installation's first start writes it, readable by its owner only. */
    public static KeyFile at(Path path) {
        try {
            if (!Files.exists(path)) {
                create(path.toAbsolutePath());
            }
            return new KeyFile(path, read(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file " + path.toAbsolutePath(), e);
        }
    }

    private static void create(Path path) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(path.getParent()));
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

    public String seal(String clear) {
        return SealedText.seal(clear, keys.firstEntry().getValue());
    }

    public String open(String sealed) {
        String id = SealedText.keyOf(sealed);
        OctetSequenceKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("The key file %s lacks key %s, which sealed what the database holds: "
                    .formatted(path, id) + "restore the file that was used before");
        }
        return SealedText.open(sealed, key);
    }

    /** A secret that every instance with this file has, and that is stored nowhere. */
    public String derive(String purpose) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(keys.firstEntry().getValue().toByteArray(), MAC));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
