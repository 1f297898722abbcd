package dev.leadwell.kit.csv;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it may stand in a CSV file. Spreadsheets take what begins with {@code = + - @} for a formula, in full width
 * too, and look past characters that nobody sees; such a cell gets an apostrophe. Figures stay figures, also below zero.
 */
public final class CsvText {

    private static final String BEGINS_A_FORMULA = "=+-@";
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private CsvText() {}

    public static String of(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return beginsFormula(cell) && !FIGURE.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** In quotation marks, for a line that is put together by hand. */
    public static String quoted(@Nullable String cell) {
        return '"' + of(cell).replace("\"", "\"\"") + '"';
    }

    private static boolean beginsFormula(String cell) {
        int at = 0;
        while (at < cell.length()) {
            int character = cell.codePointAt(at);
            if (character == '\t' || character == '\r' || character == '\n') {
                return true;
            }
            if (isSeen(character)) {
                String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
                return BEGINS_A_FORMULA.indexOf(plain.codePointAt(0)) >= 0;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.SURROGATE,
                    Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        };
    }
}
