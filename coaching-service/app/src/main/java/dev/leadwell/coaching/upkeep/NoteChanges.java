package dev.leadwell.coaching.upkeep;

import dev.leadwell.kit.NotedInTransaction;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.AbsenceChangedListener;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.PersonChangedListener;
import dev.leadwell.people.copy.TenantChangedListener;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleChangedListener;
import dev.leadwell.people.copy.TitleMeanings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Only notes whom a fact concerns, in the transaction in which it becomes known: so many statements a transaction, however many
 * facts it holds. What follows from it is the job's, so that no other fact and no beat waits for it.
 */
@Component
class NoteChanges
        implements
            PersonChangedListener,
            AbsenceChangedListener,
            TenantChangedListener,
            TitleChangedListener {

    private final UpkeepDue due;
    private final TellUpkeep tell;
    private final Jobs jobs;
    private final Clock clock;
    /** Whom a fact concerns, and whether as one who leads. */
    private final NotedInTransaction<Map<UUID, Boolean>> notes;

    NoteChanges(UpkeepDue due, TellUpkeep tell, Jobs jobs, Clock clock) {
        this.due = due;
        this.tell = tell;
        this.jobs = jobs;
        this.clock = clock;
        this.notes = new NotedInTransaction<>(HashMap::new, this::write);
    }

    @Override
    public void personChanged(@Nullable Person before, Person after) {
        if (before == null || leadsOtherwise(before, after)) {
            note(after.id(), true);
        } else if (!before.assignments().equals(after.assignments())) {
            note(after.id(), false);
        }
    }

    private static boolean leadsOtherwise(Person before, Person after) {
        return !before.spells().equals(after.spells()) || !before.zone().equals(after.zone())
                || !before.workingHours().equals(after.workingHours());
    }

    /** Leave of a manager concerns all whom that manager owes sessions. */
    @Override
    public void absenceChanged(@Nullable Absence before, Absence after) {
        note(after.personId(), true);
        if (before != null) {
            note(before.personId(), true);
        }
    }

    @Override
    public void tenantChanged(@Nullable TenantSettings before, TenantSettings after) {
        if (before == null || !before.holidays().equals(after.holidays()) || !before.zone().equals(after.zone())) {
            note(UpkeepDue.EVERYBODY, false);
        }
    }

    /** Whoever holds it begins or ends to be a rep; neither a level nor a new title that is no rep's changes anything. */
    @Override
    public void titleChanged(@Nullable Title before, Title after) {
        if (!repDays(before).equals(repDays(after))) {
            note(UpkeepDue.EVERYBODY, false);
        }
    }

    private static List<TitleMeanings.Stretch> repDays(@Nullable Title title) {
        return title == null
                ? List.of()
                : TitleMeanings.of(List.of(title)).repStretches(title.name(), Title.EVER, null);
    }

    private void note(UUID person, boolean leads) {
        notes.noted().merge(person, leads, Boolean::logicalOr);
    }

    private void write(Map<UUID, Boolean> leading) {
        due.note(leading);
        Instant now = clock.instant();
        if (due.startTurn(now)) {
            jobs.submit(TenantUpkeep.KIND, Map.of());
        }
        tell.begins(now);
    }
}
