package dev.leadwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What an installation keeps is its user's alone: nobody else on this machine reads, writes or lists it. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    public static void create(Path folder) throws IOException {
        if (!posix(folder)) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
        }
    }

    /** Shuts a folder that others can still enter, with all that lies in it; last itself, so that a half is done again. */
    public static void shut(Path folder) {
        try {
            if (posix(folder) && !Files.getPosixFilePermissions(folder).equals(OWNER)) {
                walk(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be kept from others", e);
        }
    }

    /** The folder and not what lies in it. */
    public static void shutDoor(Path folder) throws IOException {
        if (posix(folder)) {
            shutOne(folder);
        }
    }

    /** Also where the folder itself is shut already. */
    public static void shutAll(Path folder) {
        try {
            if (posix(folder)) {
                walk(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be kept from others", e);
        }
    }

    private static void walk(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    shutOne(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // by a process that runs meanwhile
                }
                throw gone;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, @Nullable IOException e)
                    throws IOException {
                shutOne(one);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void shutOne(Path path) throws IOException {
        try {
            var present = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (!OWNER.containsAll(present)) {
                present.retainAll(OWNER);
                Files.setPosixFilePermissions(path, present);
            }
        } catch (NoSuchFileException gone) {
            // by a process that runs meanwhile
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
