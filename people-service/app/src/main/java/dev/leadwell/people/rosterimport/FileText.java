package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of an uploaded file in UTF-8, or the line at which it is not. */
record FileText(String text, @Nullable FieldFault fault) {
    private static final String SEPARATORS = ",;\t";

    static FileText decode(byte[] content) {
        if (content.length >= 2 && ((content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE)) {
            return refused(1);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(content);
        try {
            var text = decoder.decode(bytes).toString();
            // UTF-16 without its mark reads as UTF-8 with a NUL beside each letter, and none can be kept.
            int nul = text.indexOf('\0');
            if (nul >= 0) {
                return refused(lineAt(text, nul));
            }
            return new FileText(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return refused(lineAt(content, bytes.position()));
        }
    }

    /** Whatever stands most often in the first line. */
    static char separatorOf(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = firstLine.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static FileText refused(int line) {
        return new FileText("", new FieldFault("file", line, null,
                "Not in UTF-8: a letter cannot be read. Save the file as “CSV UTF-8” and upload it again."));
    }

    private static int lineAt(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    private static int lineAt(byte[] content, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            line += content[at] == '\n' ? 1 : 0;
        }
        return line;
    }
}
