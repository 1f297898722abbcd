package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.meeting.console.ShownSession.Look;
import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.overview.MySessions;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Displacement;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.Tab;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** What only the two of the pair see: agenda, notes, the forms of each step with what they begin with, and the cadence. */
@Component
class PairPanels {

    private final MySessions mySessions;
    private final SeriesRegister register;
    private final Sessions sessions;
    private final Words words;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PairPanels(MySessions mySessions, SeriesRegister register, Sessions sessions, Words words, Clock clock,
            PlatformTransactionManager transactions) {
        this.mySessions = mySessions;
        this.register = register;
        this.sessions = sessions;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Whether the page has a place for what a form of this panel was refused for. */
    boolean has(String panel, Look look) {
        return switch (panel) {
            case "point", "item", "notes" -> true;
            case "hold", "move", "displace", "contest" -> look.may().take(panel);
            default -> false;
        };
    }

    /** @param refused by panel, with what was typed there */
    void fill(Look look, Map<String, Form> refused, Model model) {
        Session session = look.session();
        AgendaView view = Objects.requireNonNull(look.view());
        model.addAttribute("agenda", view)
                .addAttribute("noteWords", view.shared().pipelineWords().stream().distinct().toList())
                .addAttribute("cadence", mySessions.cadenceOf(session.managerId(), session.repId()))
                .addAttribute("review", transaction.execute(status -> review(session)))
                .addAttribute("categories", categories())
                .addAttribute("owners", owners(look))
                .addAttribute("faces", faces(look))
                .addAttribute("lastDayToRecord", SessionRules.lastDayToRecord(session));
        Map<String, Form> forms = new HashMap<>(forms(look, view));
        forms.putAll(refused);
        model.addAttribute("forms", forms);
    }

    /** By the names of their panels. */
    private Map<String, Form> forms(Look look, AgendaView view) {
        Session session = look.session();
        Notes notes = look.notes().equals("private") ? view.privateNotes() : view.sharedNotes();
        return Map.of("hold",
                Form.of(Map.of("version", session.version(), "started", local(session, suggestedStart(session)),
                        "minutes", session.minutes())),
                "move", Form.of(Map.of("version", session.version(), "start", local(session, session.plannedStart()))),
                "displace", Form.of(Map.of("version", session.version())), "contest",
                Form.of(Map.of("version", session.version())), "point", Form.empty(), "item",
                Form.of(Map.of("owner", session.repId(), "due", session.day().plusWeeks(2))), "notes",
                Form.of(Map.of("version", notes.version(), "written", notes.text())), "refused", Form.empty());
    }

    /** As planned, or so that a session that ends now had its length. */
    private Instant suggestedStart(Session session) {
        Instant now = clock.instant();
        return session.end().isAfter(now) ? now.minus(Duration.ofMinutes(session.minutes())) : session.start();
    }

    static LocalDateTime local(Session session, Instant at) {
        return at.atZone(session.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private @Nullable Session review(Session session) {
        return session.kind() == Kind.PIPELINE_REVIEW
                ? null
                : register.find(session.repId(), Kind.PIPELINE_REVIEW)
                        .flatMap(series -> sessions.firstScheduled(series.id())).orElse(null);
    }

    private List<Choice> categories() {
        return Displacement.CATEGORIES.stream().map(one -> new Choice(one, words.of(Wording.of("category." + one))))
                .toList();
    }

    private static List<Choice> owners(Look look) {
        return Stream.of(look.session().repId(), look.session().managerId())
                .map(one -> new Choice(one.toString(), look.name(one))).toList();
    }

    private List<Tab> faces(Look look) {
        UUID id = look.session().id();
        return Stream.of("shared", "private").map(which -> Tab.of(words.of(Wording.of("notes." + which)),
                "/coaching/sessions/" + id + "?notes=" + which + "#notes", which.equals(look.notes()))).toList();
    }
}
