package dev.leadwell.people.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds reporting lines that lead back to where they began, on whatever day (P2). */
public interface Circles {

    /**
     * @param line each reports to the next, the last to the first
     * @param from first day on which it would be closed
     */
    record Circle(List<UUID> line, LocalDate from) {}

    /** A circle through any of these persons as they are stored now. */
    Optional<Circle> through(Collection<UUID> personIds);
}
