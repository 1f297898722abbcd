package dev.leadwell.comp.calculation;

import java.util.Locale;

/** A value that has a word in APIs, events and keys of wordings, such as {@code not-computable}. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
