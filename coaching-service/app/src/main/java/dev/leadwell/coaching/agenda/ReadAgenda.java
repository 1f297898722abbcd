package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.lexicon.PipelineLanguage;
import dev.leadwell.coaching.lexicon.PipelineLanguage.Piece;
import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.note.ReadNotes;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.work.HeavyWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the agenda of a session with what earlier ones left open, and marks pipeline language in it: each text once a look, on
 * the bounded pool and outside the transaction that read it.
 */
@Component
public class ReadAgenda {

    private final Sessions sessions;
    private final Agendas agendas;
    private final ReadNotes notes;
    private final SessionAccess access;
    private final HeavyWork heavy;
    private final TransactionTemplate transaction;

    ReadAgenda(Sessions sessions, Agendas agendas, ReadNotes notes, SessionAccess access, HeavyWork heavy,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.notes = notes;
        this.access = access;
        this.heavy = heavy;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** As it was written, with the sessions that points and items were first meant for. */
    private record Written(Session session, List<AgendaPoint> points, List<ActionItem> items,
            Map<UUID, Session> origins, Notes shared, Notes own) {}

    public AgendaView view(UUID sessionId) {
        Written written = inTransaction(() -> written(access.ofTheTwo(sessionId)));
        return heavy.call(() -> marked(written));
    }

    /**
     * What is on the agenda for a session to come, without a look at what is written in it.
     *
     * @param carriedOver how many of them earlier sessions left open
     */
    public record Prepared(int points, long carriedOver) {}

    public Prepared prepared(UUID sessionId) {
        return inTransaction(() -> {
            Session session = access.ofTheTwo(sessionId);
            List<AgendaPoint> points = points(session, isNext(session)).stream().filter(point -> !point.done())
                    .toList();
            Map<UUID, Session> origins = origins(points.stream().map(AgendaPoint::sessionId));
            List<AgendaPoint> open = notLater(points, AgendaPoint::sessionId, origins, session);
            return new Prepared(open.size(), open.stream()
                    .filter(point -> carried(origins.get(point.sessionId()), session) != null).count());
        });
    }

    /** For whom it is there. */
    public void requireOurs(UUID sessionId) {
        inTransaction(() -> access.ofTheTwo(sessionId));
    }

    public AgendaView.Point point(UUID sessionId, AgendaPoint point) {
        return inTransaction(
                () -> marked(access.ofTheTwo(sessionId), point, sessions.find(point.sessionId()).orElse(null)));
    }

    public AgendaView.Item item(UUID sessionId, ActionItem item) {
        return inTransaction(
                () -> marked(access.ofTheTwo(sessionId), item, sessions.find(item.sessionId()).orElse(null)));
    }

    public MarkedNotes shared(UUID sessionId) {
        return notes(sessionId, notes::shared);
    }

    public MarkedNotes own(UUID sessionId) {
        return notes(sessionId, notes::own);
    }

    private MarkedNotes notes(UUID sessionId, Function<Session, Notes> which) {
        Session session = inTransaction(() -> access.ofTheTwo(sessionId));
        Notes read = inTransaction(() -> which.apply(session));
        return heavy.call(() -> MarkedNotes.of(read, pieces(session, read.text())));
    }

    private <T> T inTransaction(Supplier<T> read) {
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }

    private Written written(Session session) {
        boolean next = isNext(session);
        List<AgendaPoint> points = points(session, next);
        List<ActionItem> items = Stream.concat(agendas.itemsOf(session.id()).stream(),
                next ? agendas.openItems(session.seriesId()).stream() : Stream.of()).distinct().toList();
        Map<UUID, Session> origins = origins(Stream.concat(points.stream().map(AgendaPoint::sessionId),
                items.stream().map(ActionItem::sessionId)));
        return new Written(session, notLater(points, AgendaPoint::sessionId, origins, session),
                notLater(items, ActionItem::sessionId, origins, session), origins, notes.shared(session),
                notes.own(session));
    }

    /** Where what earlier ones left open is carried to. */
    private boolean isNext(Session session) {
        return sessions.firstScheduled(session.seriesId()).filter(first -> first.id().equals(session.id()))
                .isPresent();
    }

    private List<AgendaPoint> points(Session session, boolean next) {
        return Stream.concat(agendas.pointsOf(session.id()).stream(),
                next ? agendas.openPoints(session.seriesId()).stream() : Stream.of()).distinct().toList();
    }

    private Map<UUID, Session> origins(Stream<UUID> ids) {
        return sessions.findAll(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /** One that was meant for a session to come stays there. */
    private static <T> List<T> notLater(List<T> all, Function<T, UUID> origin, Map<UUID, Session> origins,
            Session session) {
        return all.stream().filter(one -> !isLater(origins.get(origin.apply(one)), session)).toList();
    }

    private static AgendaView marked(Written written) {
        Session session = written.session();
        return new AgendaView(session,
                written.points().stream()
                        .map(point -> marked(session, point, written.origins().get(point.sessionId()))).toList(),
                written.items().stream()
                        .map(item -> marked(session, item, written.origins().get(item.sessionId()))).toList(),
                MarkedNotes.of(written.shared(), pieces(session, written.shared().text())),
                MarkedNotes.of(written.own(), pieces(session, written.own().text())));
    }

    private static AgendaView.Point marked(Session session, AgendaPoint point, @Nullable Session origin) {
        HeavyWork.checkpoint();
        return new AgendaView.Point(point, carried(origin, session), pieces(session, point.text()));
    }

    private static AgendaView.Item marked(Session session, ActionItem item, @Nullable Session origin) {
        HeavyWork.checkpoint();
        return new AgendaView.Item(item, carried(origin, session), pieces(session, item.text()));
    }

    private static boolean isLater(@Nullable Session origin, Session session) {
        return origin != null && origin.window().start().isAfter(session.window().start());
    }

    private static @Nullable LocalDate carried(@Nullable Session origin, Session session) {
        return origin == null || origin.id().equals(session.id()) ? null : origin.day();
    }

    /** Marked in development sessions only: the other meeting is where pipeline language belongs. */
    private static List<Piece> pieces(Session session, String text) {
        return session.kind() == Kind.DEVELOPMENT ? PipelineLanguage.pieces(text) : List.of(new Piece(text, false));
    }
}
