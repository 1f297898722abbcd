package dev.leadwell.coaching.agenda.api;

import dev.leadwell.coaching.agenda.ActionItem;
import dev.leadwell.coaching.agenda.AgendaPoint;
import dev.leadwell.coaching.agenda.ChangeItems;
import dev.leadwell.coaching.agenda.ChangePoints;
import dev.leadwell.coaching.agenda.ReadAgenda;
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
import dev.leadwell.coaching.note.WriteNotes;
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

    private final ReadAgenda reading;
    private final ChangePoints points;
    private final ChangeItems items;
    private final WriteNotes notes;
    private final Idempotency idempotency;

    AgendaController(ReadAgenda reading, ChangePoints points, ChangeItems items, WriteNotes notes,
            Idempotency idempotency) {
        this.reading = reading;
        this.points = points;
        this.items = items;
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
        reading.requireOurs(sessionId);
        return idempotency.once("coaching.add-point", new Wanted(sessionId, point), Point.class, () -> {
            Point added = point(sessionId, points.add(sessionId, point.getText()));
            return ResponseEntity
                    .created(URI.create("/api/coaching/v1/sessions/%s/points/%s".formatted(sessionId, added.getId())))
                    .body(added);
        });
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Point> changePoint(UUID sessionId, UUID pointId, PointChange change) {
        return ResponseEntity
                .ok(point(sessionId, points.change(sessionId, pointId, change.getText(), change.getDone())));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Void> removePoint(UUID sessionId, UUID pointId) {
        points.remove(sessionId, pointId);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Point> movePointToReview(UUID sessionId, UUID pointId) {
        AgendaPoint moved = points.moveToReview(sessionId, pointId);
        return ResponseEntity.ok(point(moved.sessionId(), moved));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Item> addItem(UUID sessionId, NewItem item, @Nullable String idempotencyKey) {
        reading.requireOurs(sessionId);
        return idempotency.once("coaching.add-item", new Wanted(sessionId, item), Item.class, () -> {
            Item added = item(sessionId,
                    items.add(sessionId, item.getText(), item.getOwnerId(), item.getDueOn()));
            return ResponseEntity
                    .created(URI.create("/api/coaching/v1/sessions/%s/items/%s".formatted(sessionId, added.getId())))
                    .body(added);
        });
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Item> changeItem(UUID sessionId, UUID itemId, ItemChange change) {
        return ResponseEntity.ok(item(sessionId, items.change(sessionId, itemId, change.getText(),
                change.getOwnerId(), change.getDueOn(), change.getDone())));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Void> removeItem(UUID sessionId, UUID itemId) {
        items.remove(sessionId, itemId);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> getSharedNotes(UUID sessionId) {
        return tagged(AgendaMapper.notes(reading.shared(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> writeSharedNotes(UUID sessionId, NotesText text, @Nullable String ifMatch) {
        notes.writeShared(sessionId, seen(ifMatch), text.getText());
        return tagged(AgendaMapper.notes(reading.shared(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> getPrivateNotes(UUID sessionId) {
        return tagged(AgendaMapper.notes(reading.own(sessionId)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Notes> writePrivateNotes(UUID sessionId, NotesText text, @Nullable String ifMatch) {
        notes.writeOwn(sessionId, seen(ifMatch), text.getText());
        return tagged(AgendaMapper.notes(reading.own(sessionId)));
    }

    private static Consumer<dev.leadwell.coaching.note.Notes> seen(@Nullable String ifMatch) {
        return current -> ETags.requireMatch(ifMatch, current.version(),
                () -> new Notes(current.text(), current.version(), List.of()));
    }

    private static ResponseEntity<Notes> tagged(Notes notes) {
        return ResponseEntity.ok().eTag(ETags.of(notes.getVersion())).body(notes);
    }

    private Point point(UUID sessionId, AgendaPoint point) {
        return AgendaMapper.point(reading.point(sessionId, point));
    }

    private Item item(UUID sessionId, ActionItem item) {
        return AgendaMapper.item(reading.item(sessionId, item));
    }
}
