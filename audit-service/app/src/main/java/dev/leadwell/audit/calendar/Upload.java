package dev.leadwell.audit.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came.
 *
 * @param fileName what the browser calls it
 * @param name what to call it here; null for the file's own
 */
public record Upload(byte[] bytes, @Nullable String fileName, @Nullable String name, @Nullable String address) {

    private static final int LONGEST_NAME = 100;

    /** By what two requests are known to be the same. */
    public record Asked(String digest, @Nullable String name, @Nullable String address) {}

    public Asked asked() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asked(HexFormat.of().formatHex(digest), name, address);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String name(CalendarFile file) {
        String given = name != null && !name.isBlank() ? name : file.name();
        String chosen = given != null ? given : fileName != null && !fileName.isBlank() ? fileName : "Calendar";
        String plain = chosen.replaceAll("[\\p{Cntrl}]+", " ").strip();
        String kept = Excerpt.cut(plain, LONGEST_NAME);
        return kept.isEmpty() ? "Calendar" : kept;
    }
}
