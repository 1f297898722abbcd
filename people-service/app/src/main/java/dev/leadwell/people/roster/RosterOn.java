package dev.leadwell.people.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was employed on a day, as that was known at a moment: one statement a page, whatever was corrected since (P1). */
public interface RosterOn {

    /** @param below the head of a branch on that day; null for everybody */
    record Asked(LocalDate day, Instant known, @Nullable UUID below) {}

    /** @param title null where nothing was assigned on the day */
    record Entry(UUID personId, String nameKey, @Nullable String employeeNumber, String givenName, String familyName,
            LocalDate employedSince, @Nullable String title, @Nullable Integer level, @Nullable UUID managerId,
            @Nullable UUID teamId, @Nullable LocalDate assignedSince) {}

    /** By name, after the one given ({@code ""} and any id: from the start). */
    List<Entry> page(Asked asked, String afterNameKey, UUID afterId, int size);
}
