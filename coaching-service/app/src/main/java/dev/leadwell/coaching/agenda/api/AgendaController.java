package dev.leadwell.coaching.agenda.api;

import dev.leadwell.coaching.agenda.AgendaDesk;
import dev.leadwell.coaching.agenda.AgendaReading;
import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.agenda.NoteDesk;
import dev.leadwell.coaching.contract.Agenda;
import dev.leadwell.coaching.contract.AgendaApi;
import dev.leadwell.coaching.contract.Item;
import dev.leadwell.coaching.contract.ItemChange;
import dev.leadwell.coaching.contract.NewItem;
import dev.leadwell.coaching.contract.NewPoint;
import dev.leadwell.coaching.contract.Notes;
import dev.leadwell.coaching.contract.NotesText;
import dev.leadwell.coaching.contract.Point;
import dev.leadwell.coaching.contract.PointChange;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgendaController implements AgendaApi {

    private final AgendaReading reading;
    private final AgendaDesk desk;
    private final NoteDesk notes;
    private final Idempotency idempotency;

    AgendaController(AgendaReading reading, AgendaDesk desk, NoteDesk notes, Idempotency idempotency) {
        this.reading = reading;
        this.desk = desk;
        this.notes = notes;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Agenda> getAgenda(UUID sessionId) {
        return ResponseEntity.ok(AgendaMapper.agenda(reading.view(sessionId)));
    }

    /** What is created depends on the session as well as on the words. */
    private record Wanted(UUID sessionId, Object words) {}

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Point> addPoint(UUID sessionId, NewPoint point, @Nullable String idempotencyKey) {
        reading.view(sessionId);
        return idempotency.once("coaching.add-point", new Wanted(sessionId, point), Point.class, () -> {
            Point added = point(sessionId, desk.addPoint(sessionId, point.getText()).id());
            return ResponseEntity
                    .created(URI.create("/api/coaching/v1/sessions/%s/points/%s".formatted(sessionId, added.getId())))
                    .body(added);
        });
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Point> changePoint(UUID sessionId, UUID pointId, PointChange change) {
        desk.changePoint(sessionId, pointId, change.getText(), change.getDone());
        return ResponseEntity.ok(point(sessionId, pointId));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Void> removePoint(UUID sessionId, UUID pointId) {
        desk.removePoint(sessionId, pointId);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Point> movePointToReview(UUID sessionId, UUID pointId) {
        return ResponseEntity.ok(point(desk.moveToReview(sessionId, pointId).sessionId(), pointId));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Item> addItem(UUID sessionId, NewItem item, @Nullable String idempotencyKey) {
        reading.view(sessionId);
        return idempotency.once("coaching.add-item", new Wanted(sessionId, item), Item.class, () -> {
            Item added = item(sessionId,
                    desk.addItem(sessionId, item.getText(), item.getOwnerId(), item.getDueOn()).id());
            return ResponseEntity
                    .created(URI.create("/api/coaching/v1/sessions/%s/items/%s".formatted(sessionId, added.getId())))
                    .body(added);
        });
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Item> changeItem(UUID sessionId, UUID itemId, ItemChange change) {
        desk.changeItem(sessionId, itemId, change.getText(), change.getOwnerId(), change.getDueOn(),
                change.getDone());
        return ResponseEntity.ok(item(sessionId, itemId));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Void> removeItem(UUID sessionId, UUID itemId) {
        desk.removeItem(sessionId, itemId);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> getSharedNotes(UUID sessionId) {
        return tagged(AgendaMapper.shared(reading.view(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> writeSharedNotes(UUID sessionId, NotesText text, @Nullable String ifMatch) {
        notes.writeShared(sessionId, seen(ifMatch), text.getText());
        return tagged(AgendaMapper.shared(reading.view(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> getPrivateNotes(UUID sessionId) {
        return tagged(AgendaMapper.own(reading.view(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> writePrivateNotes(UUID sessionId, NotesText text, @Nullable String ifMatch) {
        notes.writeOwn(sessionId, seen(ifMatch), text.getText());
        return tagged(AgendaMapper.own(reading.view(sessionId)));
    }

    private static Consumer<dev.leadwell.coaching.agenda.Notes> seen(@Nullable String ifMatch) {
        return current -> ETags.requireMatch(ifMatch, current.version(),
                () -> new Notes(current.text(), current.version(), List.of()));
    }

    private static ResponseEntity<Notes> tagged(Notes notes) {
        return ResponseEntity.ok().eTag(ETags.of(notes.getVersion())).body(notes);
    }

    private Point point(UUID sessionId, UUID pointId) {
        AgendaView view = reading.view(sessionId);
        return view.points().stream().filter(point -> point.point().id().equals(pointId)).findFirst()
                .map(AgendaMapper::point).orElseThrow(() -> ProblemException.notFound("point"));
    }

    private Item item(UUID sessionId, UUID itemId) {
        AgendaView view = reading.view(sessionId);
        return view.items().stream().filter(item -> item.item().id().equals(itemId)).findFirst()
                .map(AgendaMapper::item).orElseThrow(() -> ProblemException.notFound("action item"));
    }
}
