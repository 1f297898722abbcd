package dev.leadwell.audit.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What of a branch is looked at.
 *
 * @param root whose teams they are
 * @param asOf the day of the reporting tree
 * @param weeks first days, oldest first
 */
public record BranchLook(UUID root, LocalDate asOf, List<LocalDate> weeks) {

    public LocalDate from() {
        return weeks.getFirst();
    }

    /** The first day after them. */
    public LocalDate to() {
        return weeks.getLast().plusWeeks(1);
    }
}
