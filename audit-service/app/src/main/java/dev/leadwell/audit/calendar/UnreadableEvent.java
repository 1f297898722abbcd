package dev.leadwell.audit.calendar;

/** One event can't be read; the others can. */
class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final transient CalendarProblem problem;

    UnreadableEvent(RawProperty property, String message) {
        super(message);
        String value = property.value();
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        this.problem = new CalendarProblem(property.line(), property.name(), shown, message);
    }

    UnreadableEvent(int line, String property, String message) {
        super(message);
        this.problem = new CalendarProblem(line, property, null, message);
    }

    CalendarProblem problem() {
        return problem;
    }
}
