package dev.leadwell.people.absence;

import java.util.UUID;

/**
 * Somebody above a person on the first day of an absence, as they are today.
 *
 * @param present employed, and not away for the whole of today
 */
public record Superior(UUID personId, boolean present) {}
