package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.lexicon.PipelineLanguage;
import dev.leadwell.coaching.lexicon.PipelineLanguage.Piece;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.sight.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the agenda of a session with what earlier ones left open. */
@Component
public class AgendaReading {

    private final Sessions sessions;
    private final Agendas agendas;
    private final NoteDesk notes;
    private final Sight sight;

    AgendaReading(Sessions sessions, Agendas agendas, NoteDesk notes, Sight sight) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.notes = notes;
        this.sight = sight;
    }

    @Transactional(readOnly = true)
    public AgendaView view(UUID sessionId) {
        Session session = sessions.find(sessionId).orElseThrow(Sight::notThere);
        sight.requireOneOfTheTwo(session);
        boolean next = sessions.firstScheduled(session.seriesId()).filter(first -> first.id().equals(sessionId))
                .isPresent();
        List<AgendaPoint> points = Stream.concat(agendas.pointsOf(sessionId).stream(),
                next ? agendas.openPoints(session.seriesId()).stream() : Stream.of()).distinct().toList();
        List<ActionItem> items = Stream.concat(agendas.itemsOf(sessionId).stream(),
                next ? agendas.openItems(session.seriesId()).stream() : Stream.of()).distinct().toList();
        Map<UUID, Session> origins = sessions.findAll(Stream
                .concat(points.stream().map(AgendaPoint::sessionId), items.stream().map(ActionItem::sessionId))
                .distinct().toList()).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        return new AgendaView(session,
                points.stream().filter(point -> !isLater(origins.get(point.sessionId()), session))
                        .map(point -> new AgendaView.Point(point, carried(origins.get(point.sessionId()), session),
                                pieces(session, point.text())))
                        .toList(),
                items.stream().filter(item -> !isLater(origins.get(item.sessionId()), session))
                        .map(item -> new AgendaView.Item(item, carried(origins.get(item.sessionId()), session),
                                pieces(session, item.text())))
                        .toList(),
                notes.shared(session), notes.own(session));
    }

    /** One that was meant for a session to come stays there. */
    private static boolean isLater(@Nullable Session origin, Session session) {
        return origin != null && origin.window().start().isAfter(session.window().start());
    }

    private static @Nullable LocalDate carried(@Nullable Session origin, Session session) {
        return origin == null || origin.id().equals(session.id()) ? null : origin.day();
    }

    /** Marked in development sessions only: the other meeting is where pipeline language belongs. */
    public static List<Piece> pieces(Session session, String text) {
        return session.kind() == Kind.DEVELOPMENT ? PipelineLanguage.pieces(text) : List.of(new Piece(text, false));
    }
}
