package dev.leadwell.audit.week;

import java.util.List;

/** Somebody else edited the week meanwhile; nothing of this edit was kept. */
public class WeekChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WeekView current;
    private final transient List<WeekEdit> since;

    WeekChanged(WeekView current, List<WeekEdit> since) {
        super("the week is at revision " + current.week().revision());
        this.current = current;
        this.since = List.copyOf(since);
    }

    public WeekView current() {
        return current;
    }

    public List<WeekEdit> since() {
        return since;
    }
}
