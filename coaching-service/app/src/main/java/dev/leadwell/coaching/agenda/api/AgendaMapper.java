package dev.leadwell.coaching.agenda.api;

import dev.leadwell.coaching.agenda.AgendaReading;
import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.contract.Agenda;
import dev.leadwell.coaching.contract.Item;
import dev.leadwell.coaching.contract.Notes;
import dev.leadwell.coaching.contract.Point;
import dev.leadwell.coaching.lexicon.PipelineLanguage.Piece;
import java.time.ZoneOffset;
import java.util.List;

/** The one place that knows an agenda here and in the contract. */
final class AgendaMapper {

    private AgendaMapper() {}

    static Agenda agenda(AgendaView view) {
        return new Agenda(view.points().stream().map(AgendaMapper::point).toList(),
                view.items().stream().map(AgendaMapper::item).toList(), shared(view), own(view));
    }

    static Point point(AgendaView.Point seen) {
        var point = seen.point();
        return new Point(point.id(), point.sessionId(), point.text(), point.authorId(), point.done(),
                point.addedAt().atOffset(ZoneOffset.UTC), words(seen.pieces())).carriedOverFrom(seen.carriedFrom());
    }

    static Item item(AgendaView.Item seen) {
        var item = seen.item();
        return new Item(item.id(), item.sessionId(), item.text(), item.ownerId(), item.done(), words(seen.pieces()))
                .dueOn(item.dueOn());
    }

    static Notes shared(AgendaView view) {
        return notes(view, view.sharedNotes());
    }

    static Notes own(AgendaView view) {
        return notes(view, view.privateNotes());
    }

    private static Notes notes(AgendaView view, dev.leadwell.coaching.agenda.Notes notes) {
        return new Notes(notes.text(), notes.version(), words(AgendaReading.pieces(view.session(), notes.text())));
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream().filter(Piece::hit).map(Piece::text).toList();
    }
}
