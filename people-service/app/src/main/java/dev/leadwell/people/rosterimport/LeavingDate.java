package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.code.Coded;

/** What a leaving date of a file is: the last day employed, or the day after it. */
public enum LeavingDate implements Coded {
    LAST_DAY,
    DAY_AFTER
}
