package dev.leadwell.coaching.window;

import dev.leadwell.kit.code.Coded;

/** What became of a due window. */
public enum Outcome implements Coded {
    KEPT,
    NOT_KEPT,
    EXCUSED,
    /** Due to nobody after all: the pair was cut within it. */
    WITHDRAWN
}
