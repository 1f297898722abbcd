package dev.leadwell.people.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who leads whom when an absence begins. */
public interface Superiors {

    /**
     * The reporting line of {@code firstDay} from the person's manager up, as far as the first who is present
     * {@code today}.
     */
    List<Superior> above(UUID personId, LocalDate firstDay, LocalDate today);
}
