package dev.leadwell.gateway.issuer;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets at rest (AES-GCM, as JWE with the key's id). One base64 key a line: the first seals, all
 * open, so that a new first line rotates. Kept out of every backup of the data.
 */
public final class KeyFile {

    private final SequencedMap<String, OctetSequenceKey> keys;
    private final Path path;

    private KeyFile(Path path, SequencedMap<String, OctetSequenceKey> keys) {
        this.path = path;
        this.keys = keys;
    }

    /** Reads the file; an installation's first start writes it, readable by its owner only. */
    public static KeyFile at(Path path) {
        try {
            if (!Files.exists(path)) {
                create(path);
            }
            return new KeyFile(path, read(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file " + path.toAbsolutePath(), e);
        }
    }

    private static void create(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "key", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, generate().getKeyValue() + "\n");
        try {
            // A link and not a move: of two instances starting at once, one wins and both read the same key.
            Files.createLink(path.toAbsolutePath(), fresh);
        } catch (FileAlreadyExistsException theOtherInstanceWasFirst) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    private static OctetSequenceKey generate() {
        try {
            return new OctetSequenceKeyGenerator(256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SequencedMap<String, OctetSequenceKey> read(Path path) throws IOException {
        var keys = new LinkedHashMap<String, OctetSequenceKey>();
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank()) {
                var key = new OctetSequenceKey.Builder(new com.nimbusds.jose.util.Base64URL(line.strip())).build();
                keys.put(id(key), key);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("The key file " + path + " holds no key: restore it");
        }
        return keys;
    }

    private static String id(OctetSequenceKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String seal(String clear) {
        Map.Entry<String, OctetSequenceKey> key = keys.firstEntry();
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(key.getKey()).build();
        var sealed = new JWEObject(header, new Payload(clear));
        try {
            sealed.encrypt(new DirectEncrypter(key.getValue()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return sealed.serialize();
    }

    public String open(String sealed) {
        try {
            var object = JWEObject.parse(sealed);
            OctetSequenceKey key = keys.get(object.getHeader().getKeyID());
            if (key == null) {
                throw new IllegalStateException("The key file %s lacks key %s, which sealed what the database holds: "
                        .formatted(path, object.getHeader().getKeyID()) + "restore the file that was used before");
            }
            object.decrypt(new DirectDecrypter(key));
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("What the database holds was not sealed by this installation", e);
        }
    }

    /** A secret that every instance with this file has, and that is stored nowhere. */
    public String derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.firstEntry().getValue().toByteArray(), "HmacSHA256"));
            return java.util.HexFormat.of()
                    .formatHex(mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
