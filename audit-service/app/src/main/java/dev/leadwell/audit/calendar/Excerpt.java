package dev.leadwell.audit.calendar;

/** As much of what a file says as is needed: it may give a name of a megabyte. */
final class Excerpt {

    private static final int LONGEST = 70;

    private Excerpt() {}

    /** For a message. */
    static String of(String text) {
        String shown = text.length() > LONGEST ? cut(text, LONGEST) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", " ");
    }

    /** The first characters, none of them half of a pair, which cannot be stored. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
