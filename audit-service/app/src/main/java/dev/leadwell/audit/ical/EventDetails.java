package dev.leadwell.audit.ical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of itself, as far as a suggestion needs it.
 *
 * @param title empty for a private event
 * @param hidden of class PRIVATE or CONFIDENTIAL
 * @param free transparent, cancelled or declined: it fills nothing
 * @param allDayBusy an all-day event that is marked busy or out of office
 * @param outOfOffice marked as out of office
 * @param people names and addresses of the attendees and the organiser, in lower case
 * @param attendees how many were asked
 */
public record EventDetails(String title, boolean hidden, boolean free, boolean allDayBusy, boolean outOfOffice,
        List<String> people, int attendees, @Nullable String category) {}
