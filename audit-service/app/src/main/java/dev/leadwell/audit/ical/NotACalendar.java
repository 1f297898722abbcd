package dev.leadwell.audit.ical;

/** The file as a whole can't be read: it is empty, cut off, or no calendar. */
public class NotACalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient CalendarFault fault;

    NotACalendar(int line, CalendarFault fault) {
        super(fault.toString());
        this.line = line;
        this.fault = fault;
    }

    public int line() {
        return line;
    }

    public CalendarFault fault() {
        return fault;
    }
}
