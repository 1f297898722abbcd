package dev.leadwell.people.rosterimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A roster file read row by row: what could be read, and of each bad row its line, column, value and what to do (P4). */
public final class RosterFile {
    static final int MAX_ROWS = 100_000;
    /** Faults in a refusal; all of them are shown with the file. */
    private static final int NAMED = 10;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<FieldFault> hiding = new ArrayList<>();
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private int width;
    private int count;

    private RosterFile() {}

    /**
     * @param faults by line; a row with a fault is not among the rows
     * @param numbers that stand in the file, those of bad rows too
     * @param hiding those of the faults that leave open who else stands in the file
     */
    public record Read(List<RosterRow> rows, List<FieldFault> faults, Set<String> numbers, List<FieldFault> hiding) {

        /** Asked before anybody leaves for being absent from the file. */
        void requireNobodyHidden() {
            if (!hiding.isEmpty()) {
                throw new ProblemException(409, "absent-unknown", "In conflict with what is there",
                        "The file does not show who stands in all of its rows, so absentLeave could make somebody leave"
                                + " who is in it. Correct the file and upload it again, or apply it without absentLeave.",
                        hiding.subList(0, Math.min(hiding.size(), NAMED)));
            }
        }
    }

    /** What tells a file from any other. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Read read(byte[] content) {
        var file = new RosterFile();
        var text = FileText.decode(content);
        if (text.fault() != null) {
            file.hide(text.fault());
        } else {
            file.readAll(text.text());
        }
        return new Read(List.copyOf(file.rows), List.copyOf(file.faults), Set.copyOf(file.numbers),
                List.copyOf(file.hiding));
    }

    private void readAll(String text) {
        try (var csv = reader(text)) {
            for (var record : csv) {
                if (!(columns.isEmpty() ? readHeader(record) : readRow(record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            hide(new FieldFault("file", null, null,
                    "The file breaks off inside quotation marks or a row is too long. Save it as CSV again."));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (columns.isEmpty() && faults.isEmpty()) {
            hide(new FieldFault("file", 1, null, "The file is empty. Its first line names the columns."));
        }
    }

    /** A row of more or fewer values than the first line is a fault of its own, not of the file. */
    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder().fieldSeparator(FileText.separatorOf(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private boolean readHeader(CsvRecord header) {
        width = header.getFieldCount();
        for (int index = 0; index < width; index++) {
            int at = index;
            RosterColumn.named(header.getField(index)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) {
                    hide(header, header.getField(at), "There are two columns for this. Take one out.");
                }
            });
        }
        for (var column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                hide(header, column.usualName(),
                        "The column is missing. Name it %s in the first line.".formatted(column.usualName()));
            }
        }
        return faults.isEmpty();
    }

    private boolean readRow(CsvRecord record) {
        if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
            return true;
        }
        if (++count > MAX_ROWS) {
            hide(record, "file", "More than 100,000 rows. Split the file.");
            return false;
        }
        var cells = new RosterCells(record, columns, width);
        var row = cells.row();
        numbers.add(cells.number());
        if (row != null) {
            rows.add(row);
        } else {
            faults.addAll(cells.faults());
            hiding.addAll(cells.hiding());
        }
        return true;
    }

    private void hide(CsvRecord record, String column, String message) {
        hide(new FieldFault(column, RosterCells.line(record), null, message));
    }

    private void hide(FieldFault fault) {
        faults.add(fault);
        hiding.add(fault);
    }
}
