package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.agenda.ReadAgenda;
import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.overview.MySessions;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Displacement;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.ReadSessions;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one session: all of it for the two of the pair, time and state for those above. */
@Controller
class SessionPage {

    private final ReadSessions reading;
    private final ReadAgenda agendas;
    private final MySessions mySessions;
    private final SeriesRegister register;
    private final Sessions sessions;
    private final People people;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SessionPage(ReadSessions reading, ReadAgenda agendas, MySessions mySessions, SeriesRegister register,
            Sessions sessions, People people, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.reading = reading;
        this.agendas = agendas;
        this.mySessions = mySessions;
        this.register = register;
        this.sessions = sessions;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * What the viewer may do with it now.
     *
     * @param hold record it, or put the record right
     */
    record May(boolean move, boolean hold, boolean giveUp, boolean confirm, boolean contest, boolean withdraw) {}

    @GetMapping("/coaching/sessions/{id}")
    @Allowed(scope = "console")
    public String session(@PathVariable UUID id, @RequestParam(defaultValue = "shared") String notes, Model model) {
        Session session = reading.one(id);
        UUID viewer = Caller.current().person();
        AgendaView view = session.isOf(viewer) ? agendas.view(id) : null;
        transaction.executeWithoutResult(status -> fill(model, session, view, viewer, notes));
        return "coaching/session";
    }

    private void fill(Model model, Session session, @Nullable AgendaView view, UUID viewer, String notes) {
        Map<UUID, Person> two = people.findAll(List.of(session.managerId(), session.repId()));
        // Templates know another thing by the name of session.
        model.addAttribute("meeting", session);
        model.addAttribute("development", session.kind() == Kind.DEVELOPMENT);
        model.addAttribute("names", names(session, two));
        model.addAttribute("with", session.managerId().equals(viewer) ? session.repId() : session.managerId());
        model.addAttribute("may", may(session, viewer, clock.instant()));
        model.addAttribute("minutesToKeep", Cadence.of(session.kind()).minutesToKeep(session.plannedMinutes()));
        model.addAttribute("key", ids.next());
        if (view != null) {
            ofTheTwo(session, view, model);
            model.addAttribute("notes", notes.equals("private") ? "private" : "shared");
        }
    }

    private void ofTheTwo(Session session, AgendaView view, Model model) {
        model.addAttribute("agenda", view);
        model.addAttribute("noteWords", view.shared().pipelineWords().stream().distinct().toList());
        model.addAttribute("cadence", mySessions.cadenceOf(session.managerId(), session.repId()));
        model.addAttribute("review", review(session));
        model.addAttribute("categories", Displacement.CATEGORIES);
        ZonedDateTime planned = session.plannedStart().atZone(session.zone());
        model.addAttribute("planned", planned.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("startedAt", suggestedStart(session).atZone(session.zone()).toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("lastDayToRecord", SessionRules.lastDayToRecord(session));
        LocalDate usualDue = session.day().plusWeeks(2);
        model.addAttribute("dueOn", usualDue);
    }

    /** As planned, or so that a session that ends now had its length. */
    private Instant suggestedStart(Session session) {
        Instant now = clock.instant();
        return session.end().isAfter(now) ? now.minus(Duration.ofMinutes(session.minutes())) : session.start();
    }

    private @Nullable Session review(Session session) {
        return session.kind() == Kind.PIPELINE_REVIEW
                ? null
                : register.find(session.repId(), Kind.PIPELINE_REVIEW)
                        .flatMap(series -> sessions.firstScheduled(series.id())).orElse(null);
    }

    private static Map<UUID, String> names(Session session, Map<UUID, Person> known) {
        Map<UUID, String> names = new HashMap<>();
        for (UUID one : List.of(session.managerId(), session.repId())) {
            Person person = known.get(one);
            names.put(one, person == null ? "?" : person.name());
        }
        return names;
    }

    private static May may(Session session, UUID viewer, Instant now) {
        boolean leads = session.managerId().equals(viewer);
        boolean rep = session.repId().equals(viewer);
        SessionState state = session.state();
        Held held = session.held();
        boolean scheduled = state == SessionState.SCHEDULED;
        boolean givenUp = state == SessionState.DISPLACED || state == SessionState.CANCELLED;
        boolean inTime = !LocalDate.ofInstant(now, session.zone()).isAfter(SessionRules.lastDayToRecord(session));
        boolean contestable = held != null && !session.contested()
                && !now.isAfter(held.recordedAt().plus(SessionRules.TO_CONTEST));
        return new May(leads && (scheduled || givenUp),
                leads && !givenUp && inTime && session.confirmedAt() == null, leads && scheduled,
                rep && held != null && session.confirmedAt() == null && !session.contested(),
                rep && contestable && session.confirmedAt() == null, rep && session.contested());
    }
}
