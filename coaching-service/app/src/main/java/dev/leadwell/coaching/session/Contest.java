package dev.leadwell.coaching.session;

import java.time.Instant;

/** The rep says that it was not held so. The reason is for the two of the pair only. */
public record Contest(String reason, Instant at) {}
