package dev.leadwell.audit.ical;

/**
 * One time that an event takes place.
 *
 * @param recurrenceId the original start of the occurrence in its series, empty for an event that does not recur; with
 *        the UID it names the occurrence even when it moves
 * @param start its start, in its own kind of time
 * @param end the first time no longer part of it
 */
public record Occurrence(String uid, String recurrenceId, EventTime start, EventTime end, EventDetails details) {

    public boolean allDay() {
        return start.allDay();
    }
}
