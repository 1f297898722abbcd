package dev.leadwell.kit.outgoing;

import dev.leadwell.kit.problem.Wording;
import java.io.IOException;

/** A call that was refused here, or cut because it passed its bounds. */
public class OutgoingException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    OutgoingException(Wording wording) {
        super(wording.toString());
        this.wording = wording;
    }

    public Wording wording() {
        return wording;
    }
}
