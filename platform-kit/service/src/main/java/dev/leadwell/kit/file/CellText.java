package dev.leadwell.kit.file;

import dev.leadwell.kit.csv.CsvText;

/**
 * What a cell says. Blanks of every kind are blanks, characters that nobody sees are nothing, {@code ="00017"} is a text
 * of digits, and the apostrophe that an export of ours sets before a formula is taken off again.
 */
public final class CellText {
    private static final String AS_TEXT = "=\"";
    /** Drawn as nothing, and in no category that says so: fillers, an empty pattern of Braille, a grapheme joiner. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    private static final String JOINERS = "\u200C\u200D";

    private CellText() {}

    public static String of(String cell) {
        var text = isPlain(cell) ? cell.strip() : visible(cell).strip();
        if (text.length() > AS_TEXT.length() && text.startsWith(AS_TEXT) && text.endsWith("\"")) {
            return text.substring(AS_TEXT.length(), text.length() - 1).strip();
        }
        return text.startsWith("'") && CsvText.of(text.substring(1)).equals(text) ? text.substring(1) : text;
    }

    private static boolean isPlain(String cell) {
        return cell.chars().allMatch(one -> one >= ' ' && one < '\u007F' || one > '\u00AD' && one < '\u0300'
                || one == '\n');
    }

    private static String visible(String cell) {
        var text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            char one = cell.charAt(at);
            if (isBlank(one)) {
                text.append(' ');
            } else if (!isInvisible(one) || JOINERS.indexOf(one) >= 0 && joins(cell, at)) {
                text.append(one);
            }
        }
        return text.toString();
    }

    private static boolean isBlank(char one) {
        return one == '\t' || Character.getType(one) == Character.SPACE_SEPARATOR;
    }

    /** A line break stays: it may have drawn other rows into this one. */
    private static boolean isInvisible(char one) {
        return switch (Character.getType(one)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> one != '\n' && one != '\r';
            default -> FILLERS.indexOf(one) >= 0 || one >= '\uFE00' && one <= '\uFE0F';
        };
    }

    /** Names in Persian or Malayalam are written with joiners; between Latin letters they are rubbish. */
    private static boolean joins(String cell, int at) {
        return at > 0 && at < cell.length() - 1 && isJoined(cell.charAt(at - 1)) && isJoined(cell.charAt(at + 1));
    }

    private static boolean isJoined(char one) {
        return one > '\u0590' && one < '\u2000' && (Character.isLetter(one)
                || Character.getType(one) == Character.NON_SPACING_MARK);
    }
}
