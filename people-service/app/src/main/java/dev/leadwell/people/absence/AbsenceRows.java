package dev.leadwell.people.absence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.work.HeavyWork;
import dev.leadwell.people.rosterimport.CellText;
import dev.leadwell.people.rosterimport.FileContent;
import dev.leadwell.people.rosterimport.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of absences read row by row: what could be read, and what is wrong with each other row. */
final class AbsenceRows {
    /** What one request can compare and write. */
    static final int MAX_ROWS = 5_000;
    private static final int LONGEST_ROW = 16_384;
    private static final String FILE = "file";
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
            var text = FileText.of(content);
            Optional.ofNullable(text.fault()).ifPresentOrElse(file.faults::add,
                    () -> file.readAll(content, text.separator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(file.rows, file.faults, file.count);
    }

    private void readAll(FileContent content, char separator) {
        try (var csv = reader(content, separator)) {
            for (var record : csv) {
                HeavyWork.checkpoint();
                if (!(columns.isEmpty() ? readHeader(record) : readRow(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            faults.add(new FieldFault(FILE, null, null, Wording.of("fault.breaks-off")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.isEmpty() && faults.isEmpty()) {
            faults.add(new FieldFault(FILE, 1, null, Wording.of("fault.empty")));
        }
    }

    private static CsvReader<CsvRecord> reader(FileContent content, char separator) throws IOException {
        return CsvReader.builder().fieldSeparator(separator).detectBomHeader(true).maxBufferSize(LONGEST_ROW)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content.open(), StandardCharsets.UTF_8);
    }

    private boolean readHeader(CsvRecord header) {
        if (isEmpty(header) || line(header) == 1 && FileText.isNamed(CellText.of(header.getField(0)))) {
            return true;
        }
        width = header.getFieldCount();
        for (int index = 0; index < width; index++) {
            int at = index;
            AbsenceColumn.named(header.getField(index)).filter(column -> columns.putIfAbsent(column, at) != null)
                    .ifPresent(twice -> fault(header, header.getField(at), Wording.of("fault.column-twice")));
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

    private void require(CsvRecord header, AbsenceColumn column) {
        if (!columns.containsKey(column)) {
            fault(header, column.usualName(), Wording.of("fault.column-missing", column.usualName()));
        }
    }

    private boolean readRow(CsvRecord record) {
        if (isEmpty(record)) {
            return true;
        }
        if (++count > MAX_ROWS) {
            fault(record, FILE, Wording.of("fault.too-many-rows", MAX_ROWS));
            return false;
        }
        if (record.getFieldCount() != width) {
            fault(record, FILE, Wording.of("fault.width", record.getFieldCount(), width));
            return true;
        }
        var cells = new AbsenceCells(record, columns);
        Optional.ofNullable(cells.row()).ifPresent(rows::add);
        faults.addAll(cells.faults());
        return true;
    }

    /** Spreadsheets leave rows of separators only. */
    private static boolean isEmpty(CsvRecord record) {
        return record.getFields().stream().allMatch(field -> CellText.of(field).isEmpty());
    }

    private static int line(CsvRecord record) {
        return (int) record.getStartingLineNumber();
    }

    private void fault(CsvRecord record, String column, Wording why) {
        faults.add(new FieldFault(column, line(record), null, why));
    }
}
