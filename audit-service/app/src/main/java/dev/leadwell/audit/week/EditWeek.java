package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.Correction;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.audit.suggestion.Taught;
import dev.leadwell.audit.waiting.Waiting;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a manager does with the blocks of an own week. It is gathered before it is locked, and once. */
@Component
public class EditWeek {

    private final Weeks weeks;
    private final LockWeek lock;
    private final WeeksOfManager ofManager;
    private final GatherWeek gather;
    private final Learned learned;
    private final Waiting waiting;
    private final Clock clock;
    private final TransactionOperations transaction;

    EditWeek(Weeks weeks, LockWeek lock, WeeksOfManager ofManager, GatherWeek gather, Learned learned, Waiting waiting,
            Clock clock, TransactionOperations transaction) {
        this.weeks = weeks;
        this.lock = lock;
        this.ofManager = ofManager;
        this.gather = gather;
        this.learned = learned;
        this.waiting = waiting;
        this.clock = clock;
        this.transaction = transaction;
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

    /** @param from the week that is copied; null for the one before */
    public WeekView copy(UUID manager, LocalDate weekStart, SeenRevision seen, @Nullable LocalDate from) {
        GatherWeek.Place source = inTransaction(() -> {
            ManagerToday today = ofManager.today(manager);
            AuditWeek target = today.fresh(weekStart);
            return gather.place(today, from == null ? target.weekStart().minusWeeks(1) : from);
        });
        return edit(manager, weekStart, seen, view -> Edit.copy(source, view));
    }

    private static void requirePlaces(WeekView view, List<Instant> starts) {
        starts.stream().filter(start -> !view.holds(start)).findFirst().ifPresent(start -> {
            throw ProblemException.invalid("blocks", start, Wording.of("refused.no-such-block"));
        });
    }

    private WeekView edit(UUID manager, LocalDate weekStart, SeenRevision seen, Function<WeekView, Edit> wanted) {
        WeekInputs read = gather.all(manager, weekStart);
        return inTransaction(() -> edit(lockedOpen(read, seen), wanted));
    }

    private WeekView edit(WeekInputs read, Function<WeekView, Edit> wanted) {
        WeekView view = read.view();
        Edit edit = wanted.apply(view);
        if (edit.changesNothing()) {
            return view;
        }
        UUID manager = read.week().managerId();
        List<Correction> learning = read.taught().learning(edit.learned(), read.manager().today());
        learned.keep(manager, learning);
        learned.dismiss(manager, edit.dismissed());
        WeekEdit.Change change = new WeekEdit.Change(edit.before(read.week()), List.copyOf(edit.dismissed()),
                learning.stream().map(Correction::key)
                        .map(key -> new WeekEdit.Known(key, read.taught().correction(key))).toList());
        return saved(read.after(read.week().edited(edit.blocks()), read.taught().with(learning, edit.dismissed())),
                edit.what(), change, Weeks.Closed.NONE);
    }

    private WeekView saved(WeekInputs after, String what, WeekEdit.Change change, Weeks.Closed closed) {
        AuditWeek week = after.week();
        boolean canBeUndone = closed.equals(Weeks.Closed.NONE);
        weeks.save(week, new WeekEdit(week.revision(), what, week.managerId(), clock.instant(), canBeUndone, change),
                closed);
        WeekView view = after.view();
        keepWaiting(after, view);
        return view;
    }

    /** Only of the week that it is: what becomes of another one until then, nobody would note. */
    private void keepWaiting(WeekInputs after, WeekView view) {
        AuditWeek week = after.week();
        if (week.weekStart().equals(after.manager().thisWeek())) {
            waiting.keepChanged(week.managerId(),
                    new Waiting.WeekCount(week.weekStart(), view.asks(), after.changes()));
        } else {
            waiting.changed(List.of(week.managerId()));
        }
    }

    /** Takes back the last edit since the last submission. */
    public WeekView undo(UUID manager, LocalDate weekStart, SeenRevision seen) {
        WeekInputs read = gather.all(manager, weekStart);
        return inTransaction(() -> undo(lockedOpen(read, seen)));
    }

    private WeekView undo(WeekInputs read) {
        AuditWeek before = read.week();
        WeekEdit last = weeks.lastOpenEdit(before.id()).orElseThrow(() -> ProblemException.conflict("nothing-to-undo",
                Wording.of("refused.nothing-to-undo")));
        WeekEdit.Change change = last.change();
        List<Correction> known = change.learned().stream().map(WeekEdit.Known::before).filter(Objects::nonNull)
                .toList();
        List<String> unknown = change.learned().stream().filter(one -> one.before() == null)
                .map(WeekEdit.Known::key).toList();
        learned.recall(before.managerId(), change.dismissed());
        learned.keep(before.managerId(), known);
        learned.forget(before.managerId(), unknown);
        Edit restore = Edit.undo(change);
        Taught taught = read.taught().with(known, List.of()).without(unknown, change.dismissed());
        return saved(read.after(before.edited(restore.blocks()), taught), restore.what(),
                new WeekEdit.Change(restore.before(before), List.of(), List.of()),
                Weeks.Closed.one(last.revision()));
    }

    private WeekInputs lockedOpen(WeekInputs read, SeenRevision seen) {
        AuditWeek week = lock.of(read.week(), seen);
        if (!week.isOpen()) {
            throw ProblemException.conflict("week-submitted", Wording.of("refused.week-submitted"));
        }
        return read.after(week, read.taught());
    }
}
