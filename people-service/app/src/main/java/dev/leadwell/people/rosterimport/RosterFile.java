package dev.leadwell.people.rosterimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.leadwell.kit.problem.FieldFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A roster file read row by row: what could be read, and of each bad row its line, column, value and what to do (P4). */
public final class RosterFile {
    static final int MAX_ROWS = 100_000;
    private static final int MAX_TEXT = 200;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);

    private RosterFile() {}

    /** @param faults by line; a row with a fault is not among the rows */
    public record Read(List<RosterRow> rows, List<FieldFault> faults) {}

    public static Read read(byte[] content) {
        var file = new RosterFile();
        var text = FileText.decode(content);
        if (text.fault() != null) {
            return new Read(List.of(), List.of(text.fault()));
        }
        file.readAll(text.text());
        return new Read(List.copyOf(file.rows), List.copyOf(file.faults));
    }

    private void readAll(String text) {
        try (var csv = CsvReader.builder().fieldSeparator(FileText.separatorOf(text)).ofCsvRecord(text)) {
            for (var record : csv) {
                if (columns.isEmpty()) {
                    if (!readHeader(record)) {
                        return;
                    }
                } else if (rows.size() >= MAX_ROWS) {
                    fault(record, "file", null, "More than 100,000 rows. Split the file.");
                    return;
                } else {
                    readRow(record);
                }
            }
        } catch (CsvParseException e) {
            faults.add(new FieldFault("file", null, null,
                    "The file breaks off inside quotation marks or a row is too long. Save it as CSV again."));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (columns.isEmpty() && faults.isEmpty()) {
            faults.add(new FieldFault("file", 1, null, "The file is empty. Its first line names the columns."));
        }
    }

    private boolean readHeader(CsvRecord header) {
        for (int index = 0; index < header.getFieldCount(); index++) {
            int at = index;
            RosterColumn.named(header.getField(index)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) {
                    fault(header, header.getField(at), null, "There are two columns for this. Take one out.");
                }
            });
        }
        for (var column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                fault(header, column.usualName(), null,
                        "The column is missing. Name it %s in the first line.".formatted(column.usualName()));
            }
        }
        return faults.isEmpty();
    }

    private void readRow(CsvRecord record) {
        int before = faults.size();
        if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
            return;
        }
        var number = required(record, RosterColumn.NUMBER);
        var given = required(record, RosterColumn.GIVEN_NAME);
        var family = required(record, RosterColumn.FAMILY_NAME);
        var title = required(record, RosterColumn.TITLE);
        var hired = date(record);
        var supervisor = field(record, RosterColumn.SUPERVISOR);
        if (faults.size() == before) {
            rows.add(new RosterRow(line(record), number, given, family, title, team(record), hired,
                    supervisor.isEmpty() ? null : supervisor));
        }
    }

    private String team(CsvRecord record) {
        var store = field(record, RosterColumn.STORE);
        var department = field(record, RosterColumn.DEPARTMENT);
        if (store.isEmpty()) {
            return department;
        }
        return department.isEmpty() ? "Store " + store : "Store " + store + ", department " + department;
    }

    private @Nullable LocalDate date(CsvRecord record) {
        var text = field(record, RosterColumn.HIRED);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return DateText.read(text);
        } catch (DateText.NoSuchDate e) {
            fault(record, nameOf(RosterColumn.HIRED), text, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String required(CsvRecord record, RosterColumn column) {
        var text = field(record, column);
        if (text.isEmpty()) {
            fault(record, nameOf(column), null, "Nothing stands here. Fill it in.");
        } else if (text.length() > MAX_TEXT) {
            fault(record, nameOf(column), text, "Longer than 200 characters. Shorten it.");
        }
        return text;
    }

    private String field(CsvRecord record, RosterColumn column) {
        var index = columns.get(column);
        return index == null || index >= record.getFieldCount() ? "" : record.getField(index).strip();
    }

    private static String nameOf(RosterColumn column) {
        return column.usualName();
    }

    private void fault(CsvRecord record, String column, @Nullable String value, String message) {
        faults.add(new FieldFault(column, line(record), value, message));
    }

    private static int line(CsvRecord record) {
        return (int) record.getStartingLineNumber();
    }
}
