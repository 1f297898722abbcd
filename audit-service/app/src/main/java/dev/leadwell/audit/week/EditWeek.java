package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.suggestion.Correction;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a manager does with the blocks of an own week. Calendars are followed before the week is locked. */
@Component
public class EditWeek {

    private final Weeks weeks;
    private final WeeksOfManager ofManager;
    private final GatherWeek facts;
    private final Learned learned;
    private final Clock clock;
    private final TransactionOperations transaction;

    EditWeek(Weeks weeks, WeeksOfManager ofManager, GatherWeek facts, Learned learned, Clock clock,
            TransactionOperations transaction) {
        this.transaction = transaction;
        this.weeks = weeks;
        this.ofManager = ofManager;
        this.facts = facts;
        this.learned = learned;
        this.clock = clock;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    public WeekView confirm(UUID manager, LocalDate weekStart, SeenRevision seen, BlockSelection selection) {
        return edit(manager, weekStart, seen, view -> Edit.confirm(view, selection));
    }

    /** @param category null clears the blocks */
    public WeekView paint(UUID manager, LocalDate weekStart, SeenRevision seen, List<Instant> starts,
            @Nullable Category category, String note) {
        return edit(manager, weekStart, seen, view -> {
            requirePlaces(view, starts);
            return category == null ? Edit.clear(view, starts) : Edit.paint(view, starts, category, note);
        });
    }

    public WeekView dismiss(UUID manager, LocalDate weekStart, SeenRevision seen, List<Instant> starts) {
        return edit(manager, weekStart, seen, view -> {
            requirePlaces(view, starts);
            return Edit.dismiss(view, starts);
        });
    }

    public WeekView copy(UUID manager, LocalDate weekStart, SeenRevision seen, LocalDate from) {
        WeekView source = inTransaction(() -> facts.view(manager, from, CalendarSeen.NOTHING));
        return edit(manager, weekStart, seen, view -> Edit.copy(source, view));
    }

    private static void requirePlaces(WeekView view, List<Instant> starts) {
        starts.stream().filter(start -> !view.holds(start)).findFirst().ifPresent(start -> {
            throw ProblemException.invalid("blocks", start, "No block of this week begins then. Blocks begin every"
                    + " half hour from the first instant of each local day.");
        });
    }

    private WeekView edit(UUID manager, LocalDate weekStart, SeenRevision seen, Function<WeekView, Edit> wanted) {
        CalendarSeen calendar = facts.calendarAround(manager, weekStart);
        return inTransaction(() -> edit(lockedOpen(manager, weekStart, seen, calendar), calendar, wanted));
    }

    private WeekView edit(WeekView view, CalendarSeen calendar, Function<WeekView, Edit> wanted) {
        UUID manager = view.week().managerId();
        Edit edit = wanted.apply(view);
        if (edit.changesNothing()) {
            return view;
        }
        AuditWeek before = view.week();
        AuditWeek after = before.edited(edit.blocks());
        List<WeekEdit.Known> known = learn(manager, edit);
        edit.dismissed().forEach(occurrence -> learned.dismiss(manager, occurrence));
        List<WeekEdit.Place> places = edit.blocks().keySet().stream()
                .map(start -> new WeekEdit.Place(start, before.blocks().get(start))).toList();
        weeks.save(after, new WeekEdit(after.revision(), edit.what(), manager, clock.instant(), true,
                new WeekEdit.Change(places, List.copyOf(edit.dismissed()), known)));
        return facts.view(after, calendar);
    }

    private List<WeekEdit.Known> learn(UUID manager, Edit edit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ofManager.zoneOf(manager));
        List<WeekEdit.Known> known = new ArrayList<>();
        learned.corrections(manager, List.copyOf(edit.learned().keySet())).forEach((key, before) -> {
            Category category = Objects.requireNonNull(edit.learned().get(key));
            boolean again = before != null && before.category() == category;
            learned.keep(manager, again
                    ? new Correction(key, category, before.times() + 1, before.since())
                    : new Correction(key, category, 1, today));
            known.add(new WeekEdit.Known(key, before));
        });
        return known;
    }

    /** Takes back the last edit since the last submission. */
    public WeekView undo(UUID manager, LocalDate weekStart, SeenRevision seen) {
        CalendarSeen calendar = facts.calendarAround(manager, weekStart);
        return inTransaction(() -> undo(lockedOpen(manager, weekStart, seen, calendar).week(), calendar));
    }

    private WeekView undo(AuditWeek before, CalendarSeen calendar) {
        UUID manager = before.managerId();
        WeekEdit last = weeks.lastOpenEdit(before.id()).orElseThrow(() -> ProblemException.conflict("nothing-to-undo",
                "Nothing was edited in this week since it was last submitted."));
        Map<Instant, @Nullable ConfirmedBlock> restored = new LinkedHashMap<>();
        last.change().places().forEach(place -> restored.put(place.start(), place.before()));
        last.change().dismissed().forEach(occurrence -> learned.recall(manager, occurrence));
        last.change().learned().forEach(known -> unlearn(manager, known));
        AuditWeek after = before.edited(restored);
        List<WeekEdit.Place> places = restored.keySet().stream()
                .map(start -> new WeekEdit.Place(start, before.blocks().get(start))).toList();
        weeks.save(after, new WeekEdit(after.revision(), "undo", manager, clock.instant(), false,
                new WeekEdit.Change(places, List.of(), List.of())));
        weeks.closeEdit(before.id(), last.revision());
        return facts.view(after, calendar);
    }

    private void unlearn(UUID manager, WeekEdit.Known known) {
        Correction before = known.before();
        if (before == null) {
            learned.forget(manager, known.key());
        } else {
            learned.keep(manager, before);
        }
    }

    private WeekView lockedOpen(UUID manager, LocalDate weekStart, SeenRevision seen, CalendarSeen calendar) {
        WeekView view = facts.view(locked(manager, weekStart, seen), calendar);
        if (!view.week().isOpen()) {
            throw ProblemException.conflict("week-submitted",
                    "This week is submitted. Reopen it with a reason to change it.");
        }
        return view;
    }

    /** Nobody else edits the week until the transaction ends; refused when somebody did since it was seen. */
    AuditWeek locked(UUID manager, LocalDate weekStart, SeenRevision seen) {
        AuditWeek week = weeks.lock(ofManager.fresh(manager, weekStart));
        if (!seen.isCurrent(week)) {
            throw new WeekChanged(week, weeks.editsSince(week.id(), seen.revision()));
        }
        return week;
    }
}
