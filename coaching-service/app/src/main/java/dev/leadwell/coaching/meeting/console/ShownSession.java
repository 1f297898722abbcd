package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.agenda.ReadAgenda;
import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.meeting.May;
import dev.leadwell.coaching.session.ReadSessions;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Undo;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page: with what is there, what was just done, and what was refused. */
@Component
class ShownSession {

    /** Types of refusals because somebody else was faster. */
    static final String CHANGED = "session-changed";
    static final String NOTES_CHANGED = "notes-changed";
    private static final int CONFLICT = 409;
    private static final int UNACCEPTABLE = 422;

    private final ReadSessions reading;
    private final ReadAgenda agendas;
    private final PairPanels panels;
    private final WhatHappened happened;
    private final Conflicts conflicts;
    private final RefusalAsRead asRead;
    private final People people;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    ShownSession(ReadSessions reading, ReadAgenda agendas, PairPanels panels, WhatHappened happened,
            Conflicts conflicts, RefusalAsRead asRead, People people, Words words, Ids ids, Clock clock) {
        this.reading = reading;
        this.agendas = agendas;
        this.panels = panels;
        this.happened = happened;
        this.conflicts = conflicts;
        this.asRead = asRead;
        this.people = people;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param view null for who is not one of the two */
    record Look(Session session, @Nullable AgendaView view, UUID viewer, May may, Map<UUID, String> names,
            String notes) {

        String name(UUID person) {
            return names.getOrDefault(person, "?");
        }
    }

    String after(UUID id, String notes, String after, Model model) {
        Look look = look(id, notes);
        fill(look, model);
        if (look.view() != null) {
            WhatHappened.Told told = happened.to(look);
            ofTheTwo(look, told, Map.of(), model);
            Undo undo = happened.undo(look, told, after);
            model.addAttribute("undo", undo).addAttribute("said", happened.said(after)).addAttribute("above",
                    undo == null ? happened.stands(look.session(), after) : null);
        }
        return "coaching/session";
    }

    /** The same page with all that was typed; where somebody else was faster, with both. */
    String refused(Posted posted, ProblemException refused) {
        Form form = Form.refused(posted.request().getParameterMap(), asRead.of(refused), words, "field.");
        Look look = look(posted.id(), posted.notes());
        if (look.view() == null) {
            throw refused;
        }
        WhatHappened.Told told = happened.to(look);
        boolean both = isConflict(refused, posted, look);
        fill(look, posted.model());
        ofTheTwo(look, told,
                both ? Map.of() : Map.of(panels.has(posted.panel(), look) ? posted.panel() : "refused", form),
                posted.model());
        if (both) {
            posted.model().addAttribute("conflict", conflicts.of(posted, look, told))
                    .addAttribute("conflictOf", posted.panel());
        }
        posted.response().setStatus(both ? CONFLICT : UNACCEPTABLE);
        return "coaching/session";
    }

    /** Only where the step can still be taken: else what was refused is said. */
    private static boolean isConflict(ProblemException refused, Posted posted, Look look) {
        return refused.type().equals(NOTES_CHANGED)
                || refused.type().equals(CHANGED) && look.may().take(posted.step());
    }

    private Look look(UUID id, String notes) {
        Session session = reading.one(id);
        UUID viewer = Caller.current().person();
        return new Look(session, session.isOf(viewer) ? agendas.view(id) : null, viewer,
                May.of(session, viewer, clock.instant()), names(session), notes);
    }

    private Map<UUID, String> names(Session session) {
        Map<UUID, Person> known = people.findAll(List.of(session.managerId(), session.repId()));
        Map<UUID, String> names = new HashMap<>();
        known.forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private void fill(Look look, Model model) {
        Session session = look.session();
        // Templates know another thing by the name of session.
        model.addAttribute("meeting", session).addAttribute("development", session.kind() == Kind.DEVELOPMENT)
                .addAttribute("with",
                        look.name(session.repId().equals(look.viewer()) ? session.managerId() : session.repId()))
                .addAttribute("may", look.may())
                .addAttribute("minutesToKeep",
                        Cadence.of(session.kind()).minutesToKeep(session.plannedMinutes()))
                .addAttribute("address", Posted.address(session.id(), look.notes()))
                .addAttribute("notes", look.notes()).addAttribute("key", ids.next());
    }

    private void ofTheTwo(Look look, WhatHappened.Told told, Map<String, Form> refused, Model model) {
        model.addAttribute("names", look.names()).addAttribute("viewer", look.viewer())
                .addAttribute("happened", told.happenings());
        panels.fill(look, refused, model);
    }
}
