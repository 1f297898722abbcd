package dev.leadwell.audit.ical;

/** As much of what a file says as is needed: it may give a name of a megabyte. */
public final class Excerpt {

    private static final int LONGEST = 70;

    private Excerpt() {}

    /** For a message. */
    public static String of(String text) {
        String shown = text.length() > LONGEST ? cut(text, LONGEST) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", " ");
    }

    /** The first characters, none of them half of a pair, which cannot be stored. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
