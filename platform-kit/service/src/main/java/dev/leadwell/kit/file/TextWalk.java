package dev.leadwell.kit.file;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.work.HeavyWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Walks through a file once, as text in one encoding: where it is none, and the first line in which anything stands. */
final class TextWalk {
    private static final int BUFFER = 16_384;
    private static final int LONGEST_FIRST_LINE = 65_536;
    private static final byte[] LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG = {(byte) 0xFE, (byte) 0xFF};
    private final StringBuilder firstLine = new StringBuilder();
    private boolean firstLineRead;
    private int line = 1;
    private char last;
    private boolean nul;
    private boolean malformed;

    private TextWalk() {}

    static TextWalk of(FileContent content, Encoding encoding) throws IOException {
        var walk = new TextWalk();
        try (var in = content.open()) {
            walk.walk(in, encoding);
        }
        return walk;
    }

    static boolean isMarkedUtf16(FileContent content) throws IOException {
        try (var in = content.open()) {
            var mark = in.readNBytes(2);
            return Arrays.equals(mark, LITTLE) || Arrays.equals(mark, BIG);
        }
    }

    private void walk(InputStream in, Encoding encoding) throws IOException {
        var decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        boolean ended = false;
        while (!ended && isText()) {
            HeavyWork.checkpoint();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            boolean error = decoder.decode(bytes, chars, ended).isError();
            bytes.compact();
            chars.flip();
            while (chars.hasRemaining() && isText()) {
                see(chars.get());
            }
            chars.clear();
            malformed |= error && !nul;
        }
    }

    private void see(char one) {
        // UTF-16 without its mark reads as UTF-8 with a NUL beside each letter, and none can be kept.
        nul = one == '\0';
        boolean breaks = one == '\n' || one == '\r';
        if (breaks) {
            line += one == '\n' && last == '\r' ? 0 : 1;
            firstLineRead |= !CellText.of(firstLine.toString()).isEmpty();
        } else if (!firstLineRead && firstLine.length() < LONGEST_FIRST_LINE) {
            firstLine.append(one);
        }
        last = one;
    }

    boolean isText() {
        return !nul && !malformed;
    }

    boolean hasNul() {
        return nul;
    }

    String firstLine() {
        return firstLine.toString();
    }

    UnreadableFile refused(Encoding encoding) {
        return new UnreadableFile(line,
                nul ? Wording.of("fault.file.nul") : Wording.of("fault.file.not." + encoding.code()));
    }
}
