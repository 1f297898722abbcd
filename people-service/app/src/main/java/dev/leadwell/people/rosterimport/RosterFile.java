package dev.leadwell.people.rosterimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.work.HeavyWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A roster file read row by row: what could be read, and of each bad row its line, column, value and what to do (P4). */
public final class RosterFile {
    static final int MAX_ROWS = 100_000;
    /** Of a row in characters; what is longer breaks off in quotation marks. */
    private static final int LONGEST_ROW = 131_072;
    /** Faults in a refusal; all of them are shown with the file. */
    static final int NAMED = 10;
    private final List<RosterRow> rows = new ArrayList<>();
    private final RosterFaults faults = new RosterFaults();
    private final Set<String> numbers = new HashSet<>();
    private final List<FieldFault> hiding = new ArrayList<>();
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private final SameTexts texts = new SameTexts();
    private int width;
    private int count;

    private RosterFile() {}

    /**
     * @param faults by line, the first of them; a row with a fault is not among the rows
     * @param numbers that stand in the file, those of bad rows too
     * @param hiding those of the faults that leave open who else stands in the file, the first of them
     * @param count of the rows, bad ones too
     */
    public record Read(List<RosterRow> rows, List<FieldFault> faults, int faultCount, Set<String> numbers,
            List<FieldFault> hiding, int count) {}

    public static Read read(byte[] content) {
        return read(() -> new ByteArrayInputStream(content));
    }

    public static Read read(FileContent content) {
        var file = new RosterFile();
        try {
            var text = FileText.of(content);
            var fault = text.fault();
            if (fault != null) {
                file.hide(fault);
            } else {
                file.readAll(content, text.separator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(file.rows, file.faults.all(), file.faults.count(), file.numbers, file.hiding, file.count);
    }

    private void readAll(FileContent content, char separator) throws IOException {
        try (var csv = reader(content, separator)) {
            for (var record : csv) {
                HeavyWork.checkpoint();
                if (!(columns.isEmpty() ? readHeader(record) : readRow(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            hide(new FieldFault("file", null, null, Wording.of("fault.breaks-off")));
        }
        if (columns.isEmpty() && faults.count() == 0) {
            hide(new FieldFault("file", 1, null, Wording.of("fault.empty")));
        }
    }

    /** A row of more or fewer values than the first line is a fault of its own, not of the file. */
    private static CsvReader<CsvRecord> reader(FileContent content, char separator) throws IOException {
        return CsvReader.builder().fieldSeparator(separator).detectBomHeader(true).maxBufferSize(LONGEST_ROW)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content.open(), StandardCharsets.UTF_8);
    }

    private boolean readHeader(CsvRecord header) {
        if (isEmpty(header) || RosterCells.line(header) == 1 && FileText.isNamed(CellText.of(header.getField(0)))) {
            return true;
        }
        width = header.getFieldCount();
        for (int index = 0; index < width; index++) {
            int at = index;
            RosterColumn.named(header.getField(index)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) {
                    hide(header, header.getField(at), Wording.of("fault.column-twice"));
                }
            });
        }
        for (var column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                hide(header, column.usualName(), Wording.of("fault.column-missing", column.usualName()));
            }
        }
        return faults.count() == 0;
    }

    /** Spreadsheets leave rows of separators only. */
    private static boolean isEmpty(CsvRecord record) {
        return record.getFields().stream().allMatch(field -> CellText.of(field).isEmpty());
    }

    private boolean readRow(CsvRecord record) {
        if (isEmpty(record)) {
            return true;
        }
        if (++count > MAX_ROWS) {
            hide(record, "file", Wording.of("fault.too-many-rows", MAX_ROWS));
            return false;
        }
        var cells = new RosterCells(record, columns, width, texts);
        var row = cells.row();
        numbers.add(cells.number());
        if (row != null) {
            rows.add(row);
        } else {
            cells.faults().forEach(faults::add);
            cells.hiding().stream().limit(NAMED - Math.min(NAMED, hiding.size())).forEach(hiding::add);
        }
        return true;
    }

    private void hide(CsvRecord record, String column, Wording why) {
        hide(new FieldFault(column, RosterCells.line(record), null, why));
    }

    private void hide(FieldFault fault) {
        faults.addAlways(fault);
        hiding.add(fault);
    }
}
