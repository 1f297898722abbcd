package dev.leadwell.audit.ical;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of what a calendar says under one UID.
 *
 * @param calendar its name
 * @param uid of its events
 * @param address the owner's in that calendar, if known
 * @param definition a small calendar of its own; null where there was no room for it
 */
public record KeptEvent(String calendar, String uid, @Nullable String address, @Nullable String definition) {}
