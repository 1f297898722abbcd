package dev.leadwell.people.absence;

import dev.leadwell.kit.code.Coded;

/** How far an absence has come; only a confirmed one excuses anything, and what HR records itself is confirmed (P6). */
public enum AbsenceState implements Coded {
    ASKED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN
}
