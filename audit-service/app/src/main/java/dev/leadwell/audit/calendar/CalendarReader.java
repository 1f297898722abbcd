package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.Excerpt;
import dev.leadwell.audit.ical.NotACalendar;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.work.HeavyWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads what people and connectors send, a few files at once; each streams. */
@Component
public class CalendarReader {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LONGEST_ADDRESS = 200;
    private static final int MEGABYTE = 1024 * 1024;

    private final HeavyWork heavy;

    CalendarReader(HeavyWork heavy) {
        this.heavy = heavy;
    }

    /**
     * A file as it came.
     *
     * @param size in bytes
     * @param fileName what the browser calls it
     * @param name what to call it here; null for the file's own
     * @param address the owner's in this calendar
     */
    public record Sent(InputStreamSource content, long size, @Nullable String fileName, @Nullable String name,
            @Nullable String address) {}

    Upload read(Sent sent) {
        if (sent.size() > CalendarFile.LARGEST) {
            throw ProblemException.tooLarge(Wording.of("refused.calendar-megabytes", CalendarFile.LARGEST / MEGABYTE));
        }
        String address = sent.address();
        if (address != null && (address.length() > LONGEST_ADDRESS || address.matches("(?s).*\\p{Cntrl}.*"))) {
            throw ProblemException.invalid("address", Excerpt.of(address),
                    Wording.of("refused.address", LONGEST_ADDRESS));
        }
        return orRefused(() -> heavy.call(LONGEST, () -> upload(sent)));
    }

    private static Upload upload(Sent sent) {
        try (DigestInputStream in = new DigestInputStream(sent.content().getInputStream(),
                MessageDigest.getInstance("SHA-256"))) {
            CalendarFile file = CalendarFile.read(in, sent.address());
            in.transferTo(OutputStream.nullOutputStream());
            return new Upload(file, HexFormat.of().formatHex(in.getMessageDigest().digest()), sent.fileName(),
                    sent.name(), sent.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    CalendarFile read(String pushed) {
        InputStream in = new ByteArrayInputStream(pushed.getBytes(StandardCharsets.UTF_8));
        return orRefused(() -> heavy.call(() -> CalendarFile.read(in, null)));
    }

    private <T> T orRefused(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NotACalendar e) {
            throw ProblemException.invalid(List.of(new FieldFault("file", e.line(), null, e.fault().wording())));
        } catch (UncheckedIOException e) {
            throw ProblemException.badRequest(Wording.of("problem.unreadable-upload"));
        }
    }
}
