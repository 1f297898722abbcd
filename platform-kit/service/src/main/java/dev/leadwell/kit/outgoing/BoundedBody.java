package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** An answer's body that is cut where it is too large or takes too long. */
final class BoundedBody extends HttpEntityWrapper {

    private final long most;
    private final TimeLimit limit;
    private @Nullable Counted counted;
    private boolean ended;

    BoundedBody(HttpEntity body, long most, TimeLimit limit) {
        super(body);
        this.most = most;
        this.limit = limit;
    }

    @Override
    public InputStream getContent() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getContent());
        }
        return counted;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = getContent()) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        super.close();
    }

    private void stop() {
        limit.end();
        if (!ended) {
            ended = true;
            limit.cut();
        }
    }

    private final class Counted extends InputStream {

        private final InputStream in;
        private long read;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int bytes = in.read(into, offset, length);
                count(bytes);
                return bytes;
            } catch (OutgoingException e) {
                throw e;
            } catch (IOException e) {
                throw limit.passed() ? limit.tooSlow() : e;
            }
        }

        private void count(int bytes) throws OutgoingException {
            if (bytes < 0) {
                ended = true;
                limit.end();
                return;
            }
            read += bytes;
            if (read > most) {
                stop();
                throw new OutgoingException(Wording.of("outgoing.too-large", most));
            }
        }

        @Override
        public void close() throws IOException {
            stop();
            in.close();
        }
    }
}
