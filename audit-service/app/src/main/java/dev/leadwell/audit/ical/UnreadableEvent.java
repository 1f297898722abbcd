package dev.leadwell.audit.ical;

/** One event can't be read; the others can. */
class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CalendarProblem problem;

    UnreadableEvent(RawProperty property, String message) {
        super(message);
        this.problem = new CalendarProblem(property.line(), property.name(), Excerpt.of(property.value()), message);
    }

    UnreadableEvent(int line, String property, String message) {
        super(message);
        this.problem = new CalendarProblem(line, property, null, message);
    }

    CalendarProblem problem() {
        return problem;
    }
}
