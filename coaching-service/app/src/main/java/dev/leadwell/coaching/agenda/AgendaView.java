package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.lexicon.PipelineLanguage;
import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.session.Session;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two sees in a session.
 *
 * @param own the viewer's private ones
 */
public record AgendaView(Session session, List<Point> points, List<Item> items, MarkedNotes shared, MarkedNotes own) {

    public Notes sharedNotes() {
        return shared.notes();
    }

    public Notes privateNotes() {
        return own.notes();
    }

    /** @param carriedFrom day of the session that it was first meant for, null if that is this one */
    public record Point(AgendaPoint point, @Nullable LocalDate carriedFrom,
            List<PipelineLanguage.Piece> pieces) {

        public boolean hasPipelineWords() {
            return pieces.stream().anyMatch(PipelineLanguage.Piece::hit);
        }
    }

    /** @param carriedFrom day of the session in which it was agreed, null if that is this one */
    public record Item(ActionItem item, @Nullable LocalDate carriedFrom, List<PipelineLanguage.Piece> pieces) {}
}
