package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** A body that is refused where it grows beyond its limit, however it is sent. */
public final class CountedBody extends ServletInputStream {

    private final ServletInputStream in;
    private final long most;
    private final Supplier<ProblemException> tooLarge;
    private long read;

    public CountedBody(ServletInputStream in, long most, Supplier<ProblemException> tooLarge) {
        this.in = in;
        this.most = most;
        this.tooLarge = tooLarge;
    }

    private int count(int bytes) throws IOException {
        read += Math.max(0, bytes);
        if (read > most) {
            throw new IOException("body over the limit", tooLarge.get());
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
