package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.meeting.console.ShownSession.Look;
import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.console.Conflict;
import dev.leadwell.kit.console.Conflict.Difference;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two changed the same: what is saved, and what the second wanted, beside each other. */
@Component
class Conflicts {

    private static final String NONE = "–";
    private final Words words;
    private final Format format;

    Conflicts(Words words, Format format) {
        this.words = words;
        this.format = format;
    }

    Conflict of(Posted posted, Look look, WhatHappened.Told told) {
        return posted.step().equals("notes") ? ofNotes(posted, look, told) : ofSession(posted, look, told);
    }

    private Conflict ofNotes(Posted posted, Look look, WhatHappened.Told told) {
        AgendaView view = Objects.requireNonNull(look.view());
        boolean own = look.notes().equals("private");
        Notes now = own ? view.privateNotes() : view.sharedNotes();
        return conflict(posted, look, own ? null : told.last("notes").orElse(null), now.version(),
                List.of(new Difference(said(own ? "notes.title-private" : "notes.title-shared"),
                        posted.text("written"), now.text(), "written")));
    }

    private Conflict ofSession(Posted posted, Look look, WhatHappened.Told told) {
        Session session = look.session();
        Difference whole = new Difference(said("thing.session"), wanted(posted, session), there(session), null);
        return conflict(posted, look, told.last("session").orElse(null), session.version(),
                posted.step().equals("contest")
                        ? List.of(whole, new Difference(said("field.reason"), posted.text("reason"), NONE, "reason"))
                        : List.of(whole));
    }

    private Conflict conflict(Posted posted, Look look, @Nullable JournalEntry last, long version,
            List<Difference> differences) {
        String address = Posted.address(look.session().id(), look.notes());
        return new Conflict(last == null ? null : WhatHappened.who(last.who(), look),
                last == null ? null : last.at(), differences, address, posted.again(version), address);
    }

    private String there(Session session) {
        String by = session.displacedBy();
        return joined(session.contested() ? said("shape.contested") : said("state." + session.state().code()),
                by == null ? null : said("category." + by), format.moment(session.start()),
                format.minutes(session.minutes()));
    }

    private String wanted(Posted posted, Session session) {
        return switch (posted.step()) {
            case "hold" -> joined(said("state.held"), moment(posted.text("started"), session),
                    posted.text("minutes") + "\u00a0min");
            case "move" -> joined(said("state.scheduled"), moment(posted.text("start"), session));
            case "displace" -> joined(said("state.displaced"), said("category." + posted.text("category")));
            case "cancel" -> said("state.cancelled");
            case "contest" -> said("shape.contested");
            case "confirm" -> said("step.confirmed");
            default -> said("step.contest-withdrawn");
        };
    }

    private String moment(String typed, Session session) {
        try {
            return format.moment(LocalDateTime.parse(typed).atZone(session.zone()));
        } catch (DateTimeException unreadable) {
            return typed;
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String said(String code) {
        return words.of(Wording.of(code));
    }
}
