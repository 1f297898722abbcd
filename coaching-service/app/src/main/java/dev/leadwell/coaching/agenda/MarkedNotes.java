package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.lexicon.PipelineLanguage.Piece;
import dev.leadwell.coaching.note.Notes;
import java.util.List;

/** @param pipelineWords what pipeline language is in them, in order; none outside development sessions */
public record MarkedNotes(Notes notes, List<String> pipelineWords) {

    static MarkedNotes of(Notes notes, List<Piece> pieces) {
        return new MarkedNotes(notes, pieces.stream().filter(Piece::hit).map(Piece::text).toList());
    }
}
