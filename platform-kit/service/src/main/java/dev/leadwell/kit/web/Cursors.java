package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** The place in a list where the next page begins, opaque to clients. */
public final class Cursors {

    private static final String BETWEEN = "\u001f";

    private Cursors() {}

    public static String encode(String... parts) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> decode(String cursor, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> decoded = List.of(text.split(BETWEEN, -1));
            if (decoded.size() == parts && text.indexOf('\0') < 0
                    && encode(decoded.toArray(String[]::new)).equals(cursor)) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, as every other rubbish
        }
        throw refused(cursor);
    }

    /** @param reading of the parts: what it cannot read is no cursor of this list */
    public static <T> T decode(String cursor, int parts, Function<List<String>, T> reading) {
        List<String> decoded = decode(cursor, parts);
        try {
            return reading.apply(decoded);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw refused(cursor);
        }
    }

    /** A day that a database can compare with. */
    public static LocalDate date(String part) {
        return Days.inRange(LocalDate.parse(part));
    }

    public static Instant instant(String part) {
        Instant instant = Instant.parse(part);
        Days.inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** How many were seen. */
    public static int count(String part) {
        int count = Integer.parseInt(part);
        if (count < 0) {
            throw new IllegalArgumentException(part);
        }
        return count;
    }

    private static ProblemException refused(String cursor) {
        return ProblemException.badRequest(Wording.of("problem.cursor"),
                FieldFault.of("cursor", cursor, Wording.of("problem.cursor-value")));
    }
}
