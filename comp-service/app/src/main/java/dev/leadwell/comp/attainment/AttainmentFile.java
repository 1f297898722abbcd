package dev.leadwell.comp.attainment;

import dev.leadwell.kit.file.DateColumn;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Decimals;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.file.FileRows;
import dev.leadwell.kit.file.UnreadableFile;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as rows of cells by column, refused as a whole where it is no such file.
 *
 * @param rows with the line on which each begins
 * @param guessed whether its encoding is only likely. What is read by a wrong one is never taken: numbers, measures and
 *     periods are looked up, and not found then
 * @param decimals how its figures are written
 * @param dates the order of its dates; null where no value decides it
 * @param broken where the file stops being one, behind the rows; null where it is one to its end
 */
record AttainmentFile(List<Row> rows, boolean guessed, Decimals decimals, @Nullable DateForm dates,
        @Nullable FieldFault broken) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;

    /**
     * A line's cells.
     *
     * @param header our names of the columns, of all rows the same list
     */
    record Row(int line, List<String> header, List<String> cells) {
        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 || torn() ? "" : cells.get(at);
        }

        boolean has(String column) {
            return header.contains(column);
        }

        /** Whether it has another number of cells than there are columns. */
        boolean torn() {
            return cells.size() != header.size();
        }
    }

    static AttainmentFile read(byte[] content) {
        if (content.length == 0) {
            throw ProblemException.invalid(List.of(new FieldFault("file", 1, null, Wording.of("refused.file-empty"))));
        }
        if (content.length > MOST_BYTES) {
            throw ProblemException.tooLarge(Wording.of("refused.limit-bytes", MOST_BYTES / (1024 * 1024)));
        }
        FileContent file = () -> new ByteArrayInputStream(content);
        try {
            FileForm form = FileForm.of(file);
            return new Reading(new Decimals(form)).read(file, form);
        } catch (UnreadableFile e) {
            throw ProblemException.invalid(List.of(e.fault()));
        }
    }

    /** Sees all of a file before anything of it is understood. */
    private static final class Reading {
        private final List<Row> rows = new ArrayList<>();
        private final DateColumn dates = new DateColumn();
        private final Decimals decimals;
        private List<String> header = List.of();

        Reading(Decimals decimals) {
            this.decimals = decimals;
        }

        AttainmentFile read(FileContent file, FileForm form) {
            FieldFault broken = null;
            try {
                FileRows.each(file, form, this::see);
            } catch (UnreadableFile e) {
                broken = e.fault();
            }
            return new AttainmentFile(List.copyOf(rows), form.guessed(), decimals, dates.form().orElse(null), broken);
        }

        private boolean see(FileRow line) {
            if (header.isEmpty()) {
                header = AttainmentHeader.of(line);
                return true;
            }
            Row row = new Row(line.line(), header, line.cells());
            dates.see(row.cell("date"));
            decimals.see(row.cell("attained"));
            decimals.see(row.cell("quota"));
            rows.add(row);
            if (rows.size() > MOST_ROWS) {
                throw ProblemException.tooLarge(Wording.of("refused.limit-rows", MOST_ROWS));
            }
            return true;
        }
    }
}
