package dev.leadwell.people.rosterimport;

/** What a cell says: no-break spaces are spaces, zero-width ones nothing, and {@code ="00017"} is a text of digits. */
public final class CellText {
    private static final String NO_BREAK = "\u00A0\u2007\u202F";
    private static final String ZERO_WIDTH = "\u200B\u2060\uFEFF";
    private static final String AS_TEXT = "=\"";

    private CellText() {}

    public static String of(String cell) {
        var text = cell.chars().anyMatch(CellText::isInvisible) ? visible(cell).strip() : cell.strip();
        return text.length() > AS_TEXT.length() && text.startsWith(AS_TEXT) && text.endsWith("\"")
                ? text.substring(AS_TEXT.length(), text.length() - 1).strip()
                : text;
    }

    private static boolean isInvisible(int one) {
        return NO_BREAK.indexOf(one) >= 0 || ZERO_WIDTH.indexOf(one) >= 0;
    }

    private static String visible(String cell) {
        var text = new StringBuilder(cell.length());
        for (char one : cell.toCharArray()) {
            if (ZERO_WIDTH.indexOf(one) < 0) {
                text.append(NO_BREAK.indexOf(one) < 0 ? one : ' ');
            }
        }
        return text.toString();
    }
}
