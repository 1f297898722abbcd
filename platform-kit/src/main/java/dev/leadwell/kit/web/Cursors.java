package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

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
            if (decoded.size() == parts && encode(decoded.toArray(String[]::new)).equals(cursor)) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, as every other rubbish
        }
        throw ProblemException.badRequest("The cursor is not one of this list.",
                FieldFault.of("cursor", cursor, "Use the cursor of the page before, or leave it out to begin again."));
    }
}
