package dev.leadwell.kit.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.work.HeavyWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/** Goes through the rows of a file, the names of its columns first. Rows of separators only are no rows. */
public final class FileRows {
    public static final int MOST_COLUMNS = 500;
    /** Of a row in characters; what is longer is a quotation mark that nobody closed. */
    public static final int LONGEST_ROW = 131_072;
    private final Predicate<FileRow> row;
    private boolean begun;
    private int next = 1;

    private FileRows(Predicate<FileRow> row) {
        this.row = row;
    }

    /**
     * @param row false where no more is wanted
     * @throws UnreadableFile where the file stops being one, behind the rows before
     */
    public static void each(FileContent content, FileForm form, Predicate<FileRow> row) throws UnreadableFile {
        var rows = new FileRows(row);
        try (var csv = reader(content, form)) {
            for (var record : csv) {
                HeavyWork.checkpoint();
                if (!rows.take(record)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw rows.broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> reader(FileContent content, FileForm form) throws IOException {
        var handler = CsvRecordHandler.builder().maxFields(2 * MOST_COLUMNS).maxFieldSize(LONGEST_ROW)
                .maxRecordSize(LONGEST_ROW).build();
        return CsvReader.builder().fieldSeparator(form.separator().character()).maxBufferSize(LONGEST_ROW)
                .allowUnclosedQuote(false).skipEmptyLines(false).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true).build(handler, content.open(), form.encoding().charset());
    }

    private boolean take(CsvRecord record) throws UnreadableFile {
        int line = (int) record.getStartingLineNumber();
        next = line + 1 + record.getFields().stream().mapToInt(FileRows::breaks).sum();
        if (record.getFieldCount() > MOST_COLUMNS) {
            throw new UnreadableFile(line, Wording.of("fault.file.too-many-columns", MOST_COLUMNS));
        }
        var cells = record.getFields().stream().map(CellText::of).toList();
        if (cells.stream().allMatch(String::isEmpty) || !begun && namesSeparator(cells)) {
            return true;
        }
        begun = true;
        return row.test(new FileRow(line, cells));
    }

    private static boolean namesSeparator(List<String> cells) {
        return Separator.isNamed(cells.getFirst()) && cells.stream().skip(1).allMatch(String::isEmpty);
    }

    private static int breaks(String field) {
        return (int) field.chars().filter(one -> one == '\n').count();
    }

    private UnreadableFile broken(CsvParseException e) {
        var cause = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return new UnreadableFile(next, cause.contains("size")
                ? Wording.of("fault.file.row-too-long", LONGEST_ROW)
                : cause.contains("fields")
                        ? Wording.of("fault.file.too-many-columns", MOST_COLUMNS)
                        : Wording.of("fault.file.quotation"));
    }
}
