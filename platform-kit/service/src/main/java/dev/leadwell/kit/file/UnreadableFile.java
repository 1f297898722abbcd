package dev.leadwell.kit.file;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;

/** A file that is none from a line on, for whoever made it. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final transient Wording why;

    UnreadableFile(int line, Wording why) {
        super(why.toString());
        this.line = line;
        this.why = why;
    }

    public FieldFault fault() {
        return new FieldFault("file", line, null, why);
    }
}
