package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.RolesFromRoster;
import dev.leadwell.people.roster.Visibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which absence. What holds: whoever sees the person. What was only asked for, refused or taken back, and why:
 * the person, HR, and who decides or did (G5).
 */
@Component
@Transactional(readOnly = true)
public class ReadAbsences {
    private static final int COUNTED = 1000;
    private static final UUID NOBODY = new UUID(0, 0);
    private final StoredAbsences stored;
    private final WhoDecides deciders;
    private final Visibility visibility;

    ReadAbsences(StoredAbsences stored, WhoDecides deciders, Visibility visibility) {
        this.stored = stored;
        this.deciders = deciders;
        this.visibility = visibility;
    }

    /** Those of a person that the caller sees, the latest first; a page may so have fewer than asked for. */
    public Page<AbsenceRecord> of(UUID personId, Set<AbsenceState> states, @Nullable String cursor, int limit) {
        visibility.visible(personId);
        var page = Page.of(stored.of(personId, states, After.read(cursor, After.LATEST), limit + 1), limit,
                After::cursor);
        boolean all = deciders.isOwn(personId) || deciders.administers();
        return all ? page : page.filter(one -> one.holds() || isDecidedByCaller(one)).map(this::withoutRefusal);
    }

    private AbsenceRecord withoutRefusal(AbsenceRecord one) {
        return isDecidedByCaller(one) ? one : one.withoutRefusal();
    }

    private static boolean isDecidedByCaller(AbsenceRecord one) {
        var decided = one.decided();
        return decided != null && decided.by().equals(Caller.current().subject());
    }

    public AbsenceRecord get(UUID absenceId) {
        var found = stored.find(absenceId).filter(this::isSeen).orElseThrow(() -> ProblemException.notFound("absence"));
        return seesAllOf(found) ? found : found.withoutRefusal();
    }

    boolean isSeen(AbsenceRecord one) {
        return seesAllOf(one) || one.holds() && visibility.sees(one.personId());
    }

    private boolean seesAllOf(AbsenceRecord one) {
        return deciders.isOwn(one.personId()) || deciders.administers() || isDecidedByCaller(one)
                || one.waits() && deciders.toLetGo(one).isEmpty();
    }

    /** What was done to an absence, step by step. */
    public List<StoredAbsences.Entry> steps(UUID absenceId) {
        var found = get(absenceId);
        return seesAllOf(found) ? stored.steps(absenceId) : List.of();
    }

    /** Those that hold, of everybody: for HR. */
    public Page<AbsenceRecord> holding(@Nullable String cursor, int limit) {
        return Page.of(stored.holding(After.read(cursor, After.LATEST), limit + 1), limit, After::cursor);
    }

    /** What waits for the caller, the earliest first day first. */
    public Page<AbsenceRecord> waiting(@Nullable String cursor, int limit) {
        var after = After.read(cursor, After.EARLIEST);
        var found = deciders.administers()
                ? stored.waiting(self(), after, limit + 1)
                : stored.waitingFor(self(), visibility.today(), after, limit + 1);
        return Page.of(found, limit, After::cursor);
    }

    /** How many of {@link #waiting}, counted up to a thousand. */
    public int countWaiting() {
        if (deciders.administers()) {
            return stored.countWaiting(self(), COUNTED);
        }
        return leads() ? stored.waitingFor(self(), visibility.today(), After.EARLIEST, COUNTED).size() : 0;
    }

    /** Whether anything could ever wait for the caller. */
    public boolean mayDecide() {
        return deciders.administers() || leads();
    }

    private boolean leads() {
        var caller = Caller.current();
        return caller.personId() != null && deciders.rolesOf(caller.personId()).contains(RolesFromRoster.MANAGER);
    }

    private static UUID self() {
        var self = Caller.current().personId();
        return self == null ? NOBODY : self;
    }
}
