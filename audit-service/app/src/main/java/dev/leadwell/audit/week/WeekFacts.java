package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingTime;
import dev.leadwell.audit.ical.LeftOut;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.suggestion.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that bears on a week beside what is confirmed in it, resolved beforehand.
 *
 * @param thisWeek first day of the week that it is for the manager
 * @param suggestions by the start of the block
 * @param contested sessions whose rep says that they did not take place
 * @param backedStarts starts of the blocks that a held, uncontested session covers by half
 * @param names given names of the reps by session
 * @param leftOut events of the manager's calendars that could not be followed
 */
public record WeekFacts(LocalDate thisWeek, WeekGrid grid, WorkingTime hours, Limits limits,
        Map<Instant, Suggestion> suggestions,
        Set<UUID> contested, Set<Instant> backedStarts, Map<UUID, String> names, List<LeftOut> leftOut) {}
