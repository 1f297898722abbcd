package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that may be longer than it says: whoever reads beyond the limit gets the problem instead. */
public final class CountedBody extends ServletInputStream {

    private final ServletInputStream in;
    private final long limit;
    private final String limitInWords;
    private long read;

    /** @param limitInWords for {@link ProblemException#tooLarge} */
    public CountedBody(ServletInputStream in, long limit, String limitInWords) {
        this.in = in;
        this.limit = limit;
        this.limitInWords = limitInWords;
    }

    private int count(int bytes) throws IOException {
        read += Math.max(0, bytes);
        if (read > limit) {
            throw new IOException("body over the limit", ProblemException.tooLarge(limitInWords));
        }
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return count(in.read(into, offset, length));
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
