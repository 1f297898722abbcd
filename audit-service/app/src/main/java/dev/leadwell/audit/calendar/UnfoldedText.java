package dev.leadwell.audit.calendar;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;

/**
 * The text with its folded lines joined, that knows the line of the file that it has come to. Blank lines, which some
 * producers leave inside a calendar, are dropped.
 */
final class UnfoldedText extends Reader {

    private final PushbackReader in;
    private int line = 1;
    private boolean atStart = true;

    UnfoldedText(String text) {
        this.in = new PushbackReader(new StringReader(text), 2);
    }

    int line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next == '\r') {
            int after = in.read();
            if (after != '\n') {
                unread(after);
            }
            next = '\n';
        }
        return next == '\n' ? endOfLine() : character(next);
    }

    private int character(int next) {
        atStart = false;
        return next;
    }

    /** Swallows the line's end where the next line goes on with it, or where the line is blank. */
    private int endOfLine() throws IOException {
        line++;
        int next = in.read();
        if (next == ' ' || next == '\t') {
            return read();
        }
        unread(next);
        if (atStart) {
            return read();
        }
        atStart = true;
        return '\n';
    }

    private void unread(int character) throws IOException {
        if (character >= 0) {
            in.unread(character);
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            buffer[offset + count++] = (char) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
