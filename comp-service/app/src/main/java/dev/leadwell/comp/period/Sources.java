package dev.leadwell.comp.period;

import dev.leadwell.comp.fact.SourceWork;
import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money waits for facts: says how fresh they are, and refuses to go on with old ones unless a person overrides. */
@Service
public class Sources {

    static final Duration TOO_OLD = Duration.ofMinutes(5);
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
        if (reason.strip().length() < 5 || reason.length() > 500) {
            throw ProblemException.invalid(List.of(FieldFault.of("reason", reason, "5 to 500 characters.")));
        }
        Caller.current().person();
        return found;
    }

    private static ProblemException refused(List<SourceFreshness> old) {
        String why = old.stream().map(Sources::words).collect(Collectors.joining(" "));
        return old.stream().allMatch(SourceFreshness::complete)
                ? ProblemException.of(409, "facts-too-old", "Facts are older than 5 minutes",
                        why + " Wait until they have arrived, or go on with a reason in your own name.")
                : ProblemException.of(409, "facts-incomplete", "Facts may be missing",
                        why + " Wait until it is done or have it put right, or go on with a reason in your own name.");
    }

    private static String words(SourceFreshness source) {
        if (source.deadLetters() > 0) {
            return "%d events of %s could not be read here: see Dead letters (/comp/dead-letters)."
                    .formatted(source.deadLetters(), source.source());
        }
        if (source.factsMayBeMissing()) {
            return "Facts of " + source.source() + " may be missing until it has said everything again; whoever runs"
                    + " Leadwell knows how.";
        }
        if (source.workingOutSince() != null) {
            return "Since " + source.workingOutSince() + " " + source.source()
                    + " works out what follows from a change of persons or absences; most often that takes minutes.";
        }
        return source.upTo() == null
                ? "Nothing was ever heard of " + source.source() + "."
                : "Facts of " + source.source() + " have arrived up to " + source.upTo() + ".";
    }
}
