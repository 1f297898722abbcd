package dev.leadwell.audit.suggestion;

/** Names an occurrence even when it moves. */
public record OccurrenceId(String uid, String recurrenceId) {}
