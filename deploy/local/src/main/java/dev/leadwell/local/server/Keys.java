package dev.leadwell.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords drawn once for this installation, each in a file that only its user can read. */
public record Keys(Path folder) implements Passwords {

    private static final int BYTES = 24;

    @Override
    public String of(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        }
    }

    private void draw(Path file) throws IOException {
        Files.createDirectories(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var temporary = Files.createTempFile(folder, ".new", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        try {
            Files.createLink(file, temporary); // fails where another process was first, and never shows half a key
        } catch (FileAlreadyExistsException e) {
            // theirs is as good
        } finally {
            Files.delete(temporary);
        }
    }
}
