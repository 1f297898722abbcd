package dev.leadwell.audit.week.api;

import dev.leadwell.audit.category.api.CategoryMapping;
import dev.leadwell.audit.contract.BlockSelection;
import dev.leadwell.audit.contract.Confirmation;
import dev.leadwell.audit.contract.CopySource;
import dev.leadwell.audit.contract.Painting;
import dev.leadwell.audit.contract.Reopening;
import dev.leadwell.audit.contract.Result;
import dev.leadwell.audit.contract.Week;
import dev.leadwell.audit.contract.WeekHead;
import dev.leadwell.audit.contract.WeeksApi;
import dev.leadwell.audit.result.api.ResultMapping;
import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.EditWeek;
import dev.leadwell.audit.week.SeenRevision;
import dev.leadwell.audit.week.SubmitWeek;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekChanged;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** A manager's own weeks; nobody else's can be named. */
@RestController
@Allowed(scope = "console", roles = "manager")
class WeekController implements WeeksApi {

    private final ViewWeek views;
    private final EditWeek edit;
    private final SubmitWeek submit;
    private final Words words;
    private final Idempotency idempotency;

    WeekController(ViewWeek views, EditWeek edit, SubmitWeek submit, Words words,
            Idempotency idempotency) {
        this.views = views;
        this.edit = edit;
        this.submit = submit;
        this.words = words;
        this.idempotency = idempotency;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @Override
    public ResponseEntity<Week> getWeek(LocalDate weekStart) {
        return answer(weekStart, () -> views.of(caller(), weekStart));
    }

    @Override
    public ResponseEntity<Week> confirmBlocks(LocalDate weekStart, Confirmation wanted, @Nullable String ifMatch) {
        SeenRevision seen = seen(ifMatch);
        List<OffsetDateTime> blocks = wanted.getBlocks();
        Set<Instant> starts = blocks == null || blocks.isEmpty() ? null : Set.copyOf(instants(blocks));
        return answer(weekStart, () -> edit.confirm(caller(), weekStart, seen,
                new dev.leadwell.audit.week.BlockSelection(starts, wanted.getDay())));
    }

    @Override
    public ResponseEntity<Week> paintBlocks(LocalDate weekStart, Painting wanted, @Nullable String ifMatch) {
        SeenRevision seen = seen(ifMatch);
        var category = wanted.getCategory();
        String title = wanted.getTitle();
        return answer(weekStart, () -> edit.paint(caller(), weekStart, seen, instants(wanted.getBlocks()),
                category == null ? null : CategoryMapping.of(category), title == null ? "" : title.strip()));
    }

    @Override
    public ResponseEntity<Week> dismissBlocks(LocalDate weekStart, BlockSelection wanted, @Nullable String ifMatch) {
        SeenRevision seen = seen(ifMatch);
        return answer(weekStart, () -> edit.dismiss(caller(), weekStart, seen, instants(wanted.getBlocks())));
    }

    @Override
    public ResponseEntity<Week> copyWeek(LocalDate weekStart, CopySource wanted, @Nullable String ifMatch) {
        SeenRevision seen = seen(ifMatch);
        return answer(weekStart, () -> edit.copy(caller(), weekStart, seen, wanted.getFrom()));
    }

    @Override
    public ResponseEntity<Week> undoEdit(LocalDate weekStart, @Nullable String ifMatch) {
        SeenRevision seen = seen(ifMatch);
        return answer(weekStart, () -> edit.undo(caller(), weekStart, seen));
    }

    private record Submission(LocalDate weekStart, @Nullable String ifMatch) {}

    @Override
    public ResponseEntity<Result> submitWeek(LocalDate weekStart, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        SeenRevision seen = seen(ifMatch);
        return orStale(weekStart,
                () -> idempotency.once("audit.submit-week", new Submission(weekStart, ifMatch), Result.class,
                        () -> {
                            SubmitWeek.Submission done = submit.submit(caller(), weekStart, seen);
                            return ResponseEntity.ok().eTag(ETags.of(done.week().revision()))
                                    .body(ResultMapping.dto(done.result()));
                        }));
    }

    private record Opening(LocalDate weekStart, @Nullable String ifMatch, String reason) {}

    @Override
    public ResponseEntity<WeekHead> reopenWeek(LocalDate weekStart, Reopening wanted, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        SeenRevision seen = seen(ifMatch);
        return orStale(weekStart, () -> idempotency.once("audit.reopen-week",
                new Opening(weekStart, ifMatch, wanted.getReason()), WeekHead.class, () -> {
                    AuditWeek week = submit.reopen(caller(), weekStart, seen, wanted.getReason());
                    return ResponseEntity.ok().eTag(ETags.of(week.revision())).body(WeekMapping.head(week));
                }));
    }

    private ResponseEntity<Week> answer(LocalDate weekStart, Supplier<WeekView> edit) {
        return orStale(weekStart, () -> {
            WeekView view = edit.get();
            return ResponseEntity.ok().eTag(ETags.of(view.week().revision()))
                    .body(WeekMapping.dto(view, List.of(), words));
        });
    }

    /** The second of two editors gets what is there now and what changed since. */
    private <T> ResponseEntity<T> orStale(LocalDate weekStart, Supplier<ResponseEntity<T>> edit) {
        try {
            return edit.get();
        } catch (WeekChanged e) {
            WeekView current = views.of(caller(), weekStart);
            throw ProblemException.stale(WeekMapping.dto(current, e.since(), words),
                    ETags.of(current.week().revision()));
        }
    }

    private static List<Instant> instants(List<OffsetDateTime> blocks) {
        if (blocks.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid("blocks", null, Wording.of("refused.block-named-by-instant"));
        }
        return blocks.stream().map(OffsetDateTime::toInstant).distinct().toList();
    }

    /** A tag that is none of ours is a version that nobody has. */
    private static SeenRevision seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            ETags.requireMatch(ifMatch, 0, () -> "");
        }
        String tag = String.valueOf(ifMatch).strip();
        if (tag.equals("*")) {
            return new SeenRevision(0, true);
        }
        return SeenRevision.of(tag.matches("\"\\d{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1);
    }
}
