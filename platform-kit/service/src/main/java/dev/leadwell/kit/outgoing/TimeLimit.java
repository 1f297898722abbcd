package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cuts a call's connection when its time is over, wherever it is: an other side that drips is never silent. */
final class TimeLimit {

    private final Duration whole;
    private final Cancellable call;
    private final Future<?> end;
    private volatile boolean passed;

    TimeLimit(Duration whole, Cancellable call, ScheduledExecutorService timer) {
        this.whole = whole;
        this.call = call;
        this.end = timer.schedule(this::pass, whole.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass() {
        passed = true;
        call.cancel();
    }

    boolean passed() {
        return passed;
    }

    OutgoingException tooSlow() {
        return new OutgoingException(Wording.of("outgoing.too-slow", whole.toSeconds()));
    }

    /** Closing a body in the middle would read the rest of it first. */
    void cut() {
        call.cancel();
    }

    void end() {
        end.cancel(false);
    }
}
