package dev.leadwell.coaching.window;

import dev.leadwell.kit.code.Coded;

/** Why a window was not kept; where several sessions failed, of the one that came nearest. */
public enum Cause implements Coded {
    CONTESTED,
    COMBINED,
    TOO_SHORT,
    OUTSIDE_WINDOW,
    DISPLACED,
    CANCELLED,
    MISSED
}
