package dev.leadwell.coaching.agenda.console;

import dev.leadwell.coaching.agenda.ChangeAgenda;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Points and items as plain forms that end on the session's page again. */
@Controller
@RequestMapping("/coaching/sessions/{id}")
@Allowed(scope = "console")
class AgendaForms {

    private final ChangeAgenda agenda;
    private final Idempotency idempotency;

    AgendaForms(ChangeAgenda agenda, Idempotency idempotency) {
        this.agenda = agenda;
        this.idempotency = idempotency;
    }

    private record Wanted(UUID session, String text, @Nullable UUID owner, @Nullable LocalDate dueOn) {}

    @PostMapping("/points")
    ResponseEntity<Void> addPoint(@PathVariable UUID id, @RequestParam String text) {
        return idempotency.once("coaching.point-form", new Wanted(id, text, null, null), Void.class, () -> {
            agenda.addPoint(id, text);
            return seeOther(id, "#agenda");
        });
    }

    @PostMapping("/points/{pointId}/tick")
    String tickPoint(@PathVariable UUID id, @PathVariable UUID pointId,
            @RequestParam(defaultValue = "false") boolean done) {
        agenda.changePoint(id, pointId, null, done);
        return back(id, "#agenda");
    }

    @PostMapping("/points/{pointId}/remove")
    String removePoint(@PathVariable UUID id, @PathVariable UUID pointId) {
        agenda.removePoint(id, pointId);
        return back(id, "#agenda");
    }

    @PostMapping("/points/{pointId}/move-to-review")
    String moveToReview(@PathVariable UUID id, @PathVariable UUID pointId) {
        agenda.moveToReview(id, pointId);
        return "redirect:/coaching/sessions/" + id + "?done=point-moved";
    }

    @PostMapping("/items")
    ResponseEntity<Void> addItem(@PathVariable UUID id, @RequestParam String text, @RequestParam UUID owner,
            @RequestParam @Nullable LocalDate dueOn) {
        return idempotency.once("coaching.item-form", new Wanted(id, text, owner, dueOn), Void.class, () -> {
            agenda.addItem(id, text, owner, dueOn);
            return seeOther(id, "#items");
        });
    }

    @PostMapping("/items/{itemId}/tick")
    String tickItem(@PathVariable UUID id, @PathVariable UUID itemId,
            @RequestParam(defaultValue = "false") boolean done) {
        agenda.tickItem(id, itemId, done);
        return back(id, "#items");
    }

    @PostMapping("/items/{itemId}/remove")
    String removeItem(@PathVariable UUID id, @PathVariable UUID itemId) {
        agenda.removeItem(id, itemId);
        return back(id, "#items");
    }

    private static String back(UUID id, String place) {
        return "redirect:/coaching/sessions/" + id + place;
    }

    private static ResponseEntity<Void> seeOther(UUID id, String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/coaching/sessions/" + id + place).build();
    }
}
