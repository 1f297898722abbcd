package dev.leadwell.kit.export;

import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends tables as files. One that is too long ends with a line that says so: a part is not taken for the whole. */
public final class Exports {

    public static final int MOST_ROWS = 50_000;

    private final Console console;
    private final Words words;

    public Exports(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /**
     * @param kind {@code csv} or {@code xlsx}: the ending of the address; others are none
     * @param name of the file, without its ending
     */
    public <R> void send(HttpServletResponse response, String kind, String name, List<ExportColumn<R>> columns,
            ExportRows<R> rows) throws IOException {
        // Before the first byte: what is refused is answered as a problem.
        String type = type(kind);
        ExportRows.Chunk<R> first = rows.after(null);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + "." + kind).build().toString());
        ExportFile file = file(kind, name, response.getOutputStream());
        file.heads(columns.stream().map(column -> words.of(column.head())).toList());
        write(first, columns, rows, file);
        file.finish();
    }

    private <R> void write(ExportRows.Chunk<R> first, List<ExportColumn<R>> columns, ExportRows<R> rows,
            ExportFile file) throws IOException {
        int left = MOST_ROWS;
        for (ExportRows.Chunk<R> chunk = first;; chunk = rows.after(chunk.next())) {
            int taken = Math.min(left, chunk.rows().size());
            for (R row : chunk.rows().subList(0, taken)) {
                file.row(values(row, columns));
            }
            file.flush();
            left -= taken;
            if (taken == chunk.rows().size() && chunk.next() == null) {
                return;
            }
            if (left == 0) {
                file.row(List.of(words.of(Wording.of("export.cut", MOST_ROWS))));
                return;
            }
        }
    }

    private <R> List<@Nullable Object> values(R row, List<ExportColumn<R>> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ExportColumn<R> column : columns) {
            Object value = column.value().apply(row);
            values.add(value instanceof Instant at ? at.atZone(console.zone()).toLocalDateTime() : value);
        }
        return values;
    }

    private static ExportFile file(String kind, String name, OutputStream out) {
        return kind.equals("csv") ? new CsvFile(out) : new XlsxFile(out, name);
    }

    private static String type(String kind) {
        return switch (kind) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> throw ProblemException.of(404, "not-found", Wording.of("problem.title.not-found"),
                    Wording.of("problem.no-such-address"));
        };
    }
}
