package dev.leadwell.people.absence;

import dev.leadwell.kit.file.DateColumn;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.FileRow;
import dev.leadwell.kit.file.FileRows;
import dev.leadwell.kit.file.UnreadableFile;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of absences read row by row: what could be read, and what is wrong with each other row. */
final class AbsenceRows {
    /** What one request can compare and write. */
    static final int MAX_ROWS = 5_000;
    private static final String FILE = "file";
    private final List<FileRow> read = new ArrayList<>();
    private final List<AbsenceRow> rows = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<AbsenceColumn, Integer> columns = new EnumMap<>(AbsenceColumn.class);
    private int width;
    private int count;

    private AbsenceRows() {}

    /** @param count of the rows, bad ones too */
    record Read(List<AbsenceRow> rows, List<FieldFault> faults, int count) {}

    static Read read(FileContent content) {
        var file = new AbsenceRows();
        try {
            FileRows.each(content, FileForm.of(content), file::take);
        } catch (UnreadableFile e) {
            file.faults.add(e.fault());
        }
        if (file.columns.isEmpty() && file.faults.isEmpty()) {
            file.faults.add(new FieldFault(FILE, 1, null, Wording.of("fault.empty")));
        }
        file.readCells();
        return new Read(file.rows, file.faults, file.count);
    }

    private boolean take(FileRow row) {
        if (columns.isEmpty()) {
            return readHeader(row);
        }
        if (++count > MAX_ROWS) {
            fault(row, FILE, Wording.of("fault.too-many-rows", MAX_ROWS));
            return false;
        }
        if (row.cells().size() != width) {
            fault(row, FILE, Wording.of("fault.width", row.cells().size(), width));
        } else {
            read.add(row);
        }
        return true;
    }

    private boolean readHeader(FileRow header) {
        width = header.cells().size();
        for (int index = 0; index < width; index++) {
            int at = index;
            AbsenceColumn.named(header.cells().get(index)).filter(column -> columns.putIfAbsent(column, at) != null)
                    .ifPresent(twice -> fault(header, header.cells().get(at), Wording.of("fault.column-twice")));
        }
        require(header, AbsenceColumn.NUMBER);
        require(header, AbsenceColumn.FROM);
        if (columns.containsKey(AbsenceColumn.LAST_DAY) && columns.containsKey(AbsenceColumn.TO)) {
            fault(header, AbsenceColumn.TO.usualName(), Wording.of("fault.two-ends"));
        } else if (!columns.containsKey(AbsenceColumn.TO)) {
            require(header, AbsenceColumn.LAST_DAY);
        }
        return faults.isEmpty();
    }

    private void require(FileRow header, AbsenceColumn column) {
        if (!columns.containsKey(column)) {
            fault(header, column.usualName(), Wording.of("fault.column-missing", column.usualName()));
        }
    }

    /** Days whose order nothing proves are read as none: each is told to be written with the year first. */
    private void readCells() {
        var dates = dates().orElse(DateForm.YEAR_FIRST);
        for (var row : read) {
            var cells = new AbsenceCells(row, columns, dates);
            Optional.ofNullable(cells.row()).ifPresent(rows::add);
            faults.addAll(cells.faults());
        }
    }

    private Optional<DateForm> dates() {
        var column = new DateColumn();
        var days = Stream.of(AbsenceColumn.FROM, AbsenceColumn.LAST_DAY, AbsenceColumn.TO).map(columns::get)
                .filter(Objects::nonNull).toList();
        read.forEach(row -> days.forEach(at -> column.see(row.cells().get(at))));
        return column.form();
    }

    private void fault(FileRow row, String column, Wording why) {
        faults.add(new FieldFault(column, row.line(), null, why));
    }
}
