package dev.leadwell.audit.week.console;

import dev.leadwell.audit.week.BlockSelection;
import dev.leadwell.audit.week.EditWeek;
import dev.leadwell.audit.week.SeenRevision;
import dev.leadwell.audit.week.SubmitWeek;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekChanged;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Idempotency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the forms of a week do. */
@Component
class WeekActions {

    private final ViewWeek views;
    private final EditWeek edit;
    private final SubmitWeek submit;
    private final Idempotency idempotency;

    WeekActions(ViewWeek views, EditWeek edit, SubmitWeek submit, Idempotency idempotency) {
        this.views = views;
        this.edit = edit;
        this.submit = submit;
        this.idempotency = idempotency;
    }

    /** @return the address to go on to */
    String act(UUID manager, LocalDate weekStart, String verb, WeekForm form, WeekLook look) {
        SeenRevision seen = form.seen();
        switch (verb) {
            case "confirm" -> edit.confirm(manager, weekStart, seen, selection(manager, weekStart, form));
            case "paint" -> edit.paint(manager, weekStart, seen, starts(manager, weekStart, form), form.chosen(),
                    form.note());
            case "clear" -> edit.paint(manager, weekStart, seen, starts(manager, weekStart, form), null, "");
            case "dismiss" -> edit.dismiss(manager, weekStart, seen, starts(manager, weekStart, form));
            case "copy" -> edit.copy(manager, weekStart, seen, null);
            case "undo" -> edit.undo(manager, weekStart, seen);
            case "submit" -> {
                return submitted(manager, weekStart, form);
            }
            case "reopen" -> {
                return reopened(manager, weekStart, form);
            }
            default -> throw ProblemException.badRequest(Wording.of("problem.parameter"),
                    FieldFault.of("do", verb, Wording.of("problem.not-possible")));
        }
        return "/audit/week/" + weekStart + look.query();
    }

    private List<Instant> starts(UUID manager, LocalDate weekStart, WeekForm form) {
        return form.starts(() -> views.grid(manager, weekStart));
    }

    private BlockSelection selection(UUID manager, LocalDate weekStart, WeekForm form) {
        if (form.blocks() == null) {
            return form.day() == null ? BlockSelection.ALL : BlockSelection.of(form.day());
        }
        return BlockSelection.of(Set.copyOf(starts(manager, weekStart, form)));
    }

    private String submitted(UUID manager, LocalDate weekStart, WeekForm form) {
        SeenRevision seen = form.confirmsAll() ? allConfirmed(manager, weekStart, form.seen()) : form.seen();
        idempotency.once("audit.submit-week", new Sent(weekStart, form.revision(), form.confirmsAll() ? "all" : null),
                Void.class, () -> {
                    submit.submit(manager, weekStart, seen);
                    return ResponseEntity.ok().build();
                });
        return "/audit/result?week=" + weekStart + "&done=submitted";
    }

    /** Sent twice, it was confirmed before: then the submission is known by its key, or met by the conflict itself. */
    private SeenRevision allConfirmed(UUID manager, LocalDate weekStart, SeenRevision seen) {
        try {
            return SeenRevision.of(edit.confirm(manager, weekStart, seen, BlockSelection.ALL).week().revision());
        } catch (WeekChanged changed) {
            return seen;
        }
    }

    private String reopened(UUID manager, LocalDate weekStart, WeekForm form) {
        String reason = form.reason() == null ? "" : form.reason();
        idempotency.once("audit.reopen-week", new Sent(weekStart, form.revision(), reason), Void.class, () -> {
            submit.reopen(manager, weekStart, form.seen(), reason);
            return ResponseEntity.ok().build();
        });
        return "/audit/week/" + weekStart + "?done=reopened";
    }

    private record Sent(LocalDate weekStart, long revision, @Nullable String reason) {}
}
