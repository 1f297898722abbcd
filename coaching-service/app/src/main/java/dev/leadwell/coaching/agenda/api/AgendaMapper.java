package dev.leadwell.coaching.agenda.api;

import dev.leadwell.coaching.agenda.AgendaView;
import dev.leadwell.coaching.agenda.MarkedNotes;
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
                view.items().stream().map(AgendaMapper::item).toList(), notes(view.shared()), notes(view.own()));
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

    static Notes notes(MarkedNotes marked) {
        return new Notes(marked.notes().text(), marked.notes().version(), marked.pipelineWords());
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream().filter(Piece::hit).map(Piece::text).toList();
    }
}
