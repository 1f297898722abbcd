package dev.leadwell.audit.week;

import java.util.List;

/** Somebody else edited the week meanwhile; nothing of this edit was kept. What is there now is to be looked at anew. */
public class WeekChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<WeekEdit> since;

    WeekChanged(AuditWeek current, List<WeekEdit> since) {
        super("the week is at revision " + current.revision());
        this.since = List.copyOf(since);
    }

    public List<WeekEdit> since() {
        return since;
    }
}
