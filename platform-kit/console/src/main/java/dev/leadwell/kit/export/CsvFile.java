package dev.leadwell.kit.export;

import dev.leadwell.kit.csv.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** UTF-8 with the mark that spreadsheets tell it by. */
final class CsvFile implements ExportFile {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Writer out;

    CsvFile(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void heads(List<String> heads) throws IOException {
        out.write(UTF_8_MARK);
        write(heads.stream().map(CsvText::quoted).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        write(values.stream().map(CsvFile::cell).toList());
    }

    private void write(List<String> cells) throws IOException {
        out.write(cells.stream().collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            case LocalDateTime hour -> HOUR.format(hour);
            default -> CsvText.quoted(value.toString());
        };
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
