package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.file.DateColumn;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.file.FileRows;
import dev.leadwell.kit.file.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a file shows of how it is read: its columns by their headers, the order of dates by all of their values (P4). */
final class RecognisedMapping {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;
    private final List<String> headers = new ArrayList<>();
    private final List<List<String>> samples = new ArrayList<>();
    private final List<DateColumn> dates = new ArrayList<>();

    private RecognisedMapping() {}

    /** Empty where no line of the file says anything, or the first is none. */
    static Optional<RosterMapping> of(FileContent content, FileForm form) {
        var found = new RecognisedMapping();
        try {
            FileRows.each(content, form, found::see);
        } catch (UnreadableFile asTheReadingWillSay) {
            // What was seen up to there is shown: another separator or encoding may be the way out.
        }
        return found.headers.isEmpty() ? Optional.empty() : Optional.of(found.mapping(form));
    }

    private boolean see(FileRow row) {
        if (headers.isEmpty()) {
            headers.addAll(row.cells());
            headers.forEach(header -> {
                samples.add(new ArrayList<>(SAMPLES));
                dates.add(new DateColumn());
            });
            return true;
        }
        for (int at = 0; at < Math.min(headers.size(), row.cells().size()); at++) {
            see(row.cells().get(at), at);
        }
        return true;
    }

    private void see(String cell, int at) {
        dates.get(at).see(cell);
        if (samples.get(at).size() < SAMPLES && !cell.isEmpty()) {
            samples.get(at).add(cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…");
        }
    }

    private RosterMapping mapping(FileForm form) {
        List<@Nullable RosterColumn> known = RosterColumn.recognised(headers);
        return new RosterMapping(form, LeavingDate.LAST_DAY, IntStream.range(0, headers.size())
                .mapToObj(at -> new RosterMapping.Column(headers.get(at), List.copyOf(samples.get(at)), known.get(at),
                        dates.get(at).form().orElse(null)))
                .toList());
    }
}
