package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.agenda.ChangeItems;
import dev.leadwell.coaching.agenda.ChangePoints;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Points and items as plain forms of the session's page. */
@Controller
@RequestMapping("/coaching/sessions/{id}")
@Allowed(scope = "console")
class AgendaForms {

    private static final String POINTS = "agenda";
    private static final String ITEMS = "items";
    private final ChangePoints points;
    private final ChangeItems items;
    private final Idempotency idempotency;
    private final Steps steps;

    AgendaForms(ChangePoints points, ChangeItems items, Idempotency idempotency, Steps steps) {
        this.points = points;
        this.items = items;
        this.idempotency = idempotency;
        this.steps = steps;
    }

    private record Wanted(UUID session, String text, @Nullable UUID owner, @Nullable LocalDate due) {}

    @PostMapping(params = "step=point-add")
    Object addPoint(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "point-add", request, response, model);
        String text = posted.text("point");
        return steps.take(posted, () -> idempotency.once("coaching.point-form", new Wanted(id, text, null, null),
                Void.class, () -> {
                    points.add(id, text);
                    return seeOther(posted.back("after", "point-added", POINTS));
                }));
    }

    @PostMapping(params = "step=point-tick")
    Object tickPoint(@PathVariable UUID id, @RequestParam UUID one, @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "point-tick", request, response, model);
        return taken(posted, () -> points.change(id, one, null, done), done ? "point-ticked" : "point-reopened",
                POINTS);
    }

    @PostMapping(params = "step=point-remove")
    Object removePoint(@PathVariable UUID id, @RequestParam UUID one, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "point-remove", request, response, model);
        return taken(posted, () -> points.remove(id, one), "point-removed", POINTS);
    }

    @PostMapping(params = "step=point-move")
    Object moveToReview(@PathVariable UUID id, @RequestParam UUID one, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "point-move", request, response, model);
        return steps.take(posted, () -> {
            points.moveToReview(id, one);
            return "redirect:" + posted.back("done", "point-moved", null);
        });
    }

    @PostMapping(params = "step=item-add")
    Object addItem(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "item-add", request, response, model);
        return steps.take(posted, () -> {
            UUID owner = posted.person("owner");
            LocalDate due = posted.day("due");
            posted.read();
            String text = posted.text("item");
            return idempotency.once("coaching.item-form", new Wanted(id, text, owner, due), Void.class, () -> {
                items.add(id, text, owner, due);
                return seeOther(posted.back("after", "item-added", ITEMS));
            });
        });
    }

    @PostMapping(params = "step=item-tick")
    Object tickItem(@PathVariable UUID id, @RequestParam UUID one, @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "item-tick", request, response, model);
        return taken(posted, () -> items.tick(id, one, done), done ? "item-ticked" : "item-reopened", ITEMS);
    }

    @PostMapping(params = "step=item-remove")
    Object removeItem(@PathVariable UUID id, @RequestParam UUID one, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "item-remove", request, response, model);
        return taken(posted, () -> items.remove(id, one), "item-removed", ITEMS);
    }

    /** And shows where it was done what was. */
    private Object taken(Posted posted, Runnable step, String done, String place) {
        return steps.take(posted, () -> {
            step.run();
            return "redirect:" + posted.back("after", done, place);
        });
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
