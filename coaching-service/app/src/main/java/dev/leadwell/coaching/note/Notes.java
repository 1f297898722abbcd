package dev.leadwell.coaching.note;

/** What was written in a session; version 0 as long as nothing was. */
public record Notes(String text, long version) {

    public static final Notes NONE = new Notes("", 0);
}
