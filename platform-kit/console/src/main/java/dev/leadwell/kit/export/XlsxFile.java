package dev.leadwell.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Texts stand in their cells and not in a list of all texts, which would be held until the end. */
final class XlsxFile implements ExportFile {

    /** Of a cell, by the format. */
    private static final int LONGEST_TEXT = 32_767;
    /** Spreadsheets count days from 1900 on. */
    private static final int FIRST_YEAR = 1900;
    private static final String UNREADABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";
    private static final String DAY = "yyyy-mm-dd";
    private static final String HOUR = "yyyy-mm-dd hh:mm:ss";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxFile(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Leadwell", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void heads(List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(row, column, text(heads.get(column)));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    @Override
    public void row(List<@Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        row++;
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day && day.getYear() >= FIRST_YEAR) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof LocalDateTime hour && hour.getYear() >= FIRST_YEAR) {
            sheet.value(row, column, hour);
            sheet.style(row, column).format(HOUR).set();
        } else if (value != null) {
            sheet.inlineString(row, column, text(value.toString()));
        }
    }

    private static String text(String text) {
        String readable = text.replaceAll(UNREADABLE, "\uFFFD");
        return readable.length() > LONGEST_TEXT ? readable.substring(0, LONGEST_TEXT - 1) + "…" : readable;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
