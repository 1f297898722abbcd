package dev.leadwell.audit.ical;

/** One event can't be read; the others can. */
class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CalendarProblem problem;

    UnreadableEvent(RawProperty property, CalendarFault fault) {
        this(new CalendarProblem(property.line(), property.name(), Excerpt.of(property.value()), fault));
    }

    UnreadableEvent(int line, String property, CalendarFault fault) {
        this(new CalendarProblem(line, property, null, fault));
    }

    private UnreadableEvent(CalendarProblem problem) {
        super(problem.fault().toString());
        this.problem = problem;
    }

    CalendarProblem problem() {
        return problem;
    }
}
