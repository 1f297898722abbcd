package dev.leadwell.comp.attainment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The cells of a line by column, surrounding blanks cut. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static AttainmentFile read(byte[] content) {
        if (content.length == 0) {
            throw refused(1, "file", null, "The file is empty. Its first line names the columns.");
        }
        if (content.length > MOST_BYTES) {
            throw ProblemException.tooLarge("5 MB for a file of attainment");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(content))) {
            List<String> header = null;
            for (CsvRecord line : reader) {
                if (header == null) {
                    header = header(line);
                } else {
                    rows.add(row(header, line));
                }
                if (rows.size() > MOST_ROWS) {
                    throw ProblemException.tooLarge(MOST_ROWS + " rows in one file");
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return new AttainmentFile(List.copyOf(rows), new FieldFault("file", rows.size() + 2, null,
                    "From here on the file is no CSV: a quotation mark is not closed, or a cell is too long."));
        }
        return new AttainmentFile(List.copyOf(rows), null);
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(lineOfBadByte(content), "file", null,
                    "Not UTF-8 from here on. Save the file as \"CSV UTF-8\" and upload it again.");
        }
    }

    /** Decodes line by line; a line break is one byte in UTF-8 and never part of another character. */
    private static int lineOfBadByte(byte[] content) {
        int line = 1;
        int begin = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || content[at] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, begin, at - begin));
                } catch (CharacterCodingException e) {
                    return line;
                }
                begin = at + 1;
                line++;
            }
        }
        return line;
    }

    private static List<String> header(CsvRecord line) {
        List<String> columns = line.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        List<FieldFault> faults = new ArrayList<>();
        for (String needed : List.of("employee_number", "measure", "attained")) {
            if (!columns.contains(needed)) {
                faults.add(new FieldFault(needed, 1, null, "This column is missing. The first line names the columns:"
                        + " employee_number,date,measure,attained,quota"));
            }
        }
        if (columns.contains("date") == columns.contains("period")) {
            faults.add(new FieldFault("date", 1, null, "Give one of the columns date and period."));
        }
        columns.stream().filter(column -> !KNOWN.contains(column)).forEach(column -> faults.add(
                new FieldFault(column, 1, column, "Not a column of this file. Remove it, or correct its name.")));
        columns.stream().filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).distinct()
                .forEach(column -> faults.add(new FieldFault(column, 1, column, "This column stands here twice.")));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return columns;
    }

    private static Row row(List<String> header, CsvRecord line) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        if (line.getFieldCount() != header.size()) {
            return new Row(number, Map.of("", Integer.toString(line.getFieldCount())));
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), line.getField(column).strip());
        }
        return new Row(number, cells);
    }

    private static ProblemException refused(int line, String field, @Nullable String value, String message) {
        return ProblemException.invalid(List.of(new FieldFault(field, line, value, message)));
    }
}
