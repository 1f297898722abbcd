package dev.leadwell.test.sample;

import dev.leadwell.kit.security.Allowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A file as the body itself; it can be made to take as long as a test wants. */
@RestController
class TableApi {

    static volatile CountDownLatch hold = new CountDownLatch(0);
    static final AtomicInteger WORKING = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();

    @PostMapping(value = "/api/coaching/v1/tables", consumes = "text/csv")
    @Allowed(scope = "coaching:write")
    Map<String, Long> read(InputStream body) throws IOException, InterruptedException {
        MOST.accumulateAndGet(WORKING.incrementAndGet(), Math::max);
        try {
            hold.await();
            var sum = new CheckedInputStream(body, new CRC32());
            long bytes = sum.transferTo(java.io.OutputStream.nullOutputStream());
            return Map.of("bytes", bytes, "sum", sum.getChecksum().getValue());
        } finally {
            WORKING.decrementAndGet();
        }
    }
}
