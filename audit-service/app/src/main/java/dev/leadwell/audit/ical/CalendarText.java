package dev.leadwell.audit.ical;

import dev.leadwell.kit.work.HeavyWork;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/**
 * From a file to components, by ical4j's parser; what each property means is not looked at yet. The file streams, and
 * only what is read later is kept of it.
 */
final class CalendarText {

    private static final int BLANKS_BEFORE = 8_000;
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private CalendarText() {}

    /** @return the calendars of the file, usually one */
    static List<RawComponent> parse(InputStream file) {
        try {
            BufferedInputStream in = new BufferedInputStream(file);
            return parse(new InputStreamReader(in, charset(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(BufferedInputStream in) throws IOException {
        in.mark(2);
        int both = in.read() << 8 | in.read();
        in.reset();
        return both == 0xFEFF || both == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    static List<RawComponent> parse(Reader text) {
        UnfoldedText in = new UnfoldedText(begun(text));
        CalendarCollector collector = new CalendarCollector(in::line);
        try {
            new CalendarParserImpl(true).parse(in, collector);
        } catch (IOException | ParserException | RuntimeException e) {
            throw unreadable(in, collector, e);
        }
        return collector.calendars();
    }

    /** The text from its byte order mark on, with a look at whether it is a calendar at all. */
    private static Reader begun(Reader text) {
        BufferedReader in = new BufferedReader(text);
        try {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            in.mark(BLANKS_BEFORE);
            char[] head = new char[BLANKS_BEFORE];
            int length = Math.max(in.read(head), 0);
            in.reset();
            requireCalendar(new String(head, 0, length).stripLeading());
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireCalendar(String head) {
        if (head.isEmpty()) {
            throw new NotACalendar(1, CalendarFault.Code.EMPTY_FILE.with());
        }
        if (!head.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            throw new NotACalendar(1, CalendarFault.Code.NO_CALENDAR.with(BEGIN));
        }
    }

    private static NotACalendar unreadable(UnfoldedText in, CalendarCollector collector, Exception cause) {
        if (cause.getCause() instanceof HeavyWork.StoppedException stopped) {
            throw stopped;
        }
        if (cause.getCause() instanceof NotACalendar known) {
            return known;
        }
        boolean ended = String.valueOf(cause.getMessage()).contains("end of file");
        RawComponent inside = collector.inside();
        CalendarFault.Code code = ended ? CalendarFault.Code.CUT_OFF : CalendarFault.Code.BROKEN_LINE;
        NotACalendar problem = new NotACalendar(in.line(),
                code.with(Excerpt.of(inside.name()), inside.line(), in.line()));
        problem.initCause(cause);
        return problem;
    }
}
