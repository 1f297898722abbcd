package dev.leadwell.comp.period;

import dev.leadwell.comp.fact.SourceWork;
import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money waits for facts: says how fresh they are, and refuses to go on with old ones unless a person overrides. */
@Service
public class Sources {

    static final Duration TOO_OLD = Duration.ofMinutes(5);
    private static final int LEAST_REASON = 5;
    private static final int MOST_REASON = 500;
    private static final List<String> ALL = List.of("people", "audit", "coaching");
    private final Freshness freshness;
    private final SourceWork work;
    private final Clock clock;

    Sources(Freshness freshness, SourceWork work, Clock clock) {
        this.freshness = freshness;
        this.work = work;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SourceFreshness> all() {
        Instant limit = clock.instant().minus(TOO_OLD);
        return ALL.stream().map(source -> {
            Freshness.Standing now = freshness.of(source);
            Instant upTo = now.upTo();
            Instant workingOut = work.workingOutSince(source).orElse(null);
            boolean heard = upTo != null && !upTo.isBefore(limit);
            return new SourceFreshness(source, upTo, heard && now.complete() && workingOut == null,
                    now.factsMayBeMissing(), now.deadLetters(), workingOut);
        }).toList();
    }

    /** @param reason a named person's, to go on all the same */
    List<SourceFreshness> requireFresh(@Nullable String reason) {
        List<SourceFreshness> found = all();
        List<SourceFreshness> old = found.stream().filter(source -> !source.fresh()).toList();
        if (old.isEmpty()) {
            return found;
        }
        if (reason == null || reason.isBlank()) {
            throw refused(old);
        }
        if (reason.strip().length() < LEAST_REASON || reason.length() > MOST_REASON) {
            throw ProblemException.invalid("reason", reason,
                    Wording.of("refused.reason-length", LEAST_REASON, MOST_REASON));
        }
        Caller.current().person();
        return found;
    }

    private static ProblemException refused(List<SourceFreshness> old) {
        String type = old.stream().allMatch(SourceFreshness::complete) ? "facts-too-old" : "facts-incomplete";
        return ProblemException.of(409, type, Wording.of("refused.title." + type),
                Wording.of("refused." + type, Sentences.of(old.stream().map(Sources::why))));
    }

    private static Wording why(SourceFreshness source) {
        Wording name = Wording.of("home." + source.source());
        if (source.deadLetters() > 0) {
            return Wording.of("period.dead-letters", name, source.deadLetters());
        }
        if (source.factsMayBeMissing()) {
            return Wording.of("period.facts-missing", name);
        }
        Instant since = source.workingOutSince();
        if (since != null) {
            return Wording.of("period.working-out", name, since);
        }
        Instant upTo = source.upTo();
        return upTo == null
                ? Wording.of("period.never-heard", name)
                : Wording.of("period.heard-up-to", name, upTo);
    }
}
