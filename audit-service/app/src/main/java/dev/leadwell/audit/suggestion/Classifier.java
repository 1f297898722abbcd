package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.category.Category;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proposes a category for an entry (A4). Precedence: session, then the manager's own correction, then the shipped rules
 * on titles; the first that fits is named as the reason.
 */
public final class Classifier {

    private final Map<String, Correction> corrections;

    public Classifier(Collection<Correction> corrections) {
        this.corrections = corrections.stream().collect(Collectors.toMap(Correction::key, Function.identity(),
                (one, other) -> one.times() >= other.times() ? one : other));
    }

    public Proposal propose(Entry entry) {
        Entry.SessionMark session = entry.session();
        if (session != null) {
            return new Proposal(session.category(), Reason.of(Reason.Kind.SESSION));
        }
        if (entry.hidden()) {
            return new Proposal(Category.PRIVATE, Reason.of(Reason.Kind.PRIVATE));
        }
        if (entry.allDay()) {
            return allDay(entry);
        }
        return corrected(entry.title()).orElseGet(() -> TitleRules.propose(entry.title()));
    }

    /** Only Excluded: an all-day event is never a block's category by its length. */
    private static Proposal allDay(Entry entry) {
        if (entry.outOfOffice()) {
            return new Proposal(Category.LEAVE, Reason.of(Reason.Kind.OUT_OF_OFFICE));
        }
        Category byTitle = TitleRules.propose(entry.title()).category();
        boolean excluded = byTitle == Category.LEAVE || byTitle == Category.TRAVEL || byTitle == Category.OWN_TRAINING;
        return new Proposal(excluded ? byTitle : Category.PRIVATE, Reason.of(Reason.Kind.ALL_DAY));
    }

    private Optional<Proposal> corrected(String title) {
        return TitleKey.of(title).stream().map(corrections::get).filter(java.util.Objects::nonNull).findFirst()
                .map(found -> new Proposal(found.category(),
                        new Reason(Reason.Kind.CORRECTION, found.key(), found.times(), found.since())));
    }
}
