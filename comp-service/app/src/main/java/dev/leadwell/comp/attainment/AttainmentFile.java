package dev.leadwell.comp.attainment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as rows of cells by column, refused as a whole where it is no such file.
 *
 * @param rows with the line on which each begins, the header being line 1
 * @param broken where the file stops being one, behind the rows; null where it is one to its end
 */
record AttainmentFile(List<Row> rows, @Nullable FieldFault broken) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;
    private static final Set<String> KNOWN = Set.of("employee_number", "date", "period", "measure", "attained",
            "quota");

    /**
     * A line's cells, surrounding blanks cut.
     *
     * @param header the names of the columns, of all rows the same list
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
            throw refused(1, "file", null, Wording.of("refused.file-empty"));
        }
        if (content.length > MOST_BYTES) {
            throw ProblemException.tooLarge(Wording.of("refused.limit-bytes", MOST_BYTES / (1024 * 1024)));
        }
        AttainmentText.requireUtf8(content);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(false).allowUnclosedQuote(false)
                .fieldSeparator(AttainmentText.separator(content)).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(AttainmentText.reader(content))) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (header == null) {
                    header = header(line);
                } else {
                    rows.add(row(header, line));
                }
                if (rows.size() > MOST_ROWS) {
                    throw ProblemException.tooLarge(Wording.of("refused.limit-rows", MOST_ROWS));
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return new AttainmentFile(List.copyOf(rows), new FieldFault("file", rows.size() + 2, null,
                    Wording.of("refused.no-csv")));
        }
        return new AttainmentFile(List.copyOf(rows), null);
    }

    private static List<String> header(CsvRecord line) {
        List<String> columns = line.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        List<FieldFault> faults = new ArrayList<>();
        for (String needed : List.of("employee_number", "measure", "attained")) {
            if (!columns.contains(needed)) {
                faults.add(new FieldFault(needed, 1, null, Wording.of("refused.column-missing")));
            }
        }
        if (columns.contains("date") == columns.contains("period")) {
            faults.add(new FieldFault("date", 1, null, Wording.of("refused.date-or-period")));
        }
        columns.stream().filter(column -> !KNOWN.contains(column)).forEach(column -> faults.add(
                new FieldFault(column, 1, column, Wording.of("refused.no-column"))));
        columns.stream().filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).distinct()
                .forEach(column -> faults.add(new FieldFault(column, 1, column, Wording.of("refused.column-twice"))));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return columns;
    }

    private static Row row(List<String> header, CsvRecord line) {
        return new Row(Math.toIntExact(line.getStartingLineNumber()), header,
                line.getFields().stream().map(String::strip).toList());
    }

    static ProblemException refused(int line, String field, @Nullable String value, Wording fault) {
        return ProblemException.invalid(List.of(new FieldFault(field, line, value, fault)));
    }
}
