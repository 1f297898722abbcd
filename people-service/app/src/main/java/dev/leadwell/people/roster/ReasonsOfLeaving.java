package dev.leadwell.people.roster;

import dev.leadwell.kit.journal.Unshown;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why somebody left is kept in the journal, and no affair of those who read what was changed. */
@Component
class ReasonsOfLeaving implements Unshown {
    private static final Set<String> WITH_SPELLS = Set.of("person", "roster-import");
    private static final Set<String> REASONS = Set.of("reason", "voluntary");

    @Override
    public Set<String> fieldsOf(String aggregateType) {
        return WITH_SPELLS.contains(aggregateType) ? REASONS : Set.of();
    }
}
