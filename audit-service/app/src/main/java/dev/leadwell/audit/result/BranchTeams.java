package dev.leadwell.audit.result;

import dev.leadwell.audit.split.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teams of a branch, summed up and paged where their weeks are kept: however large it is, a page of it is read. */
public interface BranchTeams {

    BranchSums sums(BranchLook look);

    /**
     * Those of a page, and one more where there are more; in the order wanted, also where one goes back.
     *
     * @param from where the page begins or ends; null for the first
     */
    List<Line> lines(BranchLook look, Wanted wanted, @Nullable Edge from, int atMost);

    /** By what teams are ordered; those that have no such value come last, whichever way round. */
    enum Order {
        /** Under-led for the longest time is the greatest, balanced for the longest the least. */
        NOW,
        NAME,
        PEOPLE,
        SHARE
    }

    /**
     * @param name part of the manager's name; null for all
     * @param verdict the newest one; null for all
     */
    record Wanted(Order order, boolean descending, @Nullable String name, @Nullable Verdict verdict) {}

    /** Where a line stands: by the order's value, then by name. */
    record Place(BigDecimal value, String name, UUID managerId) {}

    /** @param before whether the page ends before the place, instead of beginning after it */
    record Edge(Place place, boolean before) {}

    /** @param people how many report to the manager */
    record Line(UUID managerId, int people, String name, BigDecimal value) {

        public Place place() {
            return new Place(value, name, managerId);
        }
    }
}
