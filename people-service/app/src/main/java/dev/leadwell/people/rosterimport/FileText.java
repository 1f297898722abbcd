package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks through an uploaded file once: whether it is UTF-8 throughout, and what separates its values. */
public final class FileText {
    private static final String SEPARATORS = ",;\t";
    private static final String NAMED = "sep=";
    private static final int BUFFER = 16_384;
    private static final int LONGEST_FIRST_LINE = 65_536;
    private final StringBuilder firstLine = new StringBuilder();
    private boolean firstLineRead;
    private int line = 1;
    private boolean unreadable;

    private FileText() {}

    public static FileText of(FileContent content) throws IOException {
        var text = new FileText();
        try (var in = content.open()) {
            text.walk(in);
        }
        return text;
    }

    private void walk(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        boolean ended = false;
        while (!ended && !unreadable) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            boolean malformed = decoder.decode(bytes, chars, ended).isError();
            bytes.compact();
            chars.flip();
            while (chars.hasRemaining() && !unreadable) {
                see(chars.get());
            }
            chars.clear();
            unreadable |= malformed;
        }
    }

    private void see(char one) {
        // UTF-16 without its mark reads as UTF-8 with a NUL beside each letter, and none can be kept.
        unreadable = one == '\0';
        if (!firstLineRead && one != '\n' && one != '\r' && firstLine.length() < LONGEST_FIRST_LINE) {
            firstLine.append(one);
        } else {
            firstLineRead = true;
        }
        line += one == '\n' ? 1 : 0;
    }

    public @Nullable FieldFault fault() {
        return unreadable
                ? new FieldFault("file", line, null, Wording.of("fault.not-utf8"))
                : null;
    }

    /** As spreadsheets write it into a line of its own, else whatever stands most often in the first line. */
    public char separator() {
        var named = CellText.of(firstLine.toString());
        if (named.length() == NAMED.length() + 1 && isNamed(named)) {
            return named.charAt(NAMED.length());
        }
        if (isNamed(named) && firstLine.indexOf("\t") >= 0) {
            return '\t';
        }
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

    /** A first line that names the separator and no column. */
    public static boolean isNamed(String firstCell) {
        return firstCell.regionMatches(true, 0, NAMED, 0, NAMED.length()) && firstCell.length() <= NAMED.length() + 1;
    }
}
