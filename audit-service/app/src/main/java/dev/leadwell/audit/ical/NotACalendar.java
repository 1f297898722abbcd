package dev.leadwell.audit.ical;

/** The file as a whole can't be read: it is empty, cut off, or no calendar. */
public class NotACalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public NotACalendar(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
