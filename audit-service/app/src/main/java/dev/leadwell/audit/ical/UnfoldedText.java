package dev.leadwell.audit.ical;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * The text with its folded lines joined, that knows the line of the file that it has come to. Blank lines, which some
 * producers leave inside a calendar, are dropped; so is what a line has beyond two million characters, and a NUL, which
 * no database keeps, is shown as the sign for what is no character.
 */
final class UnfoldedText extends Reader {

    private static final int LONGEST_LINE = 2_000_000;

    private final PushbackReader in;
    private int line = 1;
    private int length;
    private boolean atStart = true;

    UnfoldedText(Reader text) {
        this.in = new PushbackReader(text, 2);
    }

    int line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        while (true) {
            int next = next();
            if (next != '\n') {
                return character(next);
            }
            line++;
            int after = in.read();
            boolean goesOn = after == ' ' || after == '\t';
            if (!goesOn) {
                unread(after);
            }
            if (!goesOn && !atStart) {
                atStart = true;
                length = 0;
                return '\n';
            }
        }
    }

    /** The next character that is kept, with one sign for every end of a line. */
    private int next() throws IOException {
        int next = in.read();
        while (length > LONGEST_LINE && next >= 0 && next != '\r' && next != '\n') {
            next = in.read();
        }
        if (next == '\r') {
            int after = in.read();
            if (after != '\n') {
                unread(after);
            }
            return '\n';
        }
        return next;
    }

    private int character(int next) {
        atStart = false;
        length++;
        return next == 0 ? '\uFFFD' : next;
    }

    private void unread(int character) throws IOException {
        if (character >= 0) {
            in.unread(character);
        }
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int count = 0;
        while (count < wanted) {
            int next = read();
            if (next < 0) {
                break;
            }
            buffer[offset + count++] = (char) next;
        }
        return count == 0 && wanted > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
