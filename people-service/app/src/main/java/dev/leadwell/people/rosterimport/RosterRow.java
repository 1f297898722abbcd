package dev.leadwell.people.rosterimport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that could be read.
 *
 * @param team what team the row names, empty for none
 * @param hired null where the file does not say
 * @param supervisor the supervisor's number, null at the top
 */
public record RosterRow(int line, String number, String givenName, String familyName, String title, String team,
        @Nullable LocalDate hired, @Nullable String supervisor) {}
