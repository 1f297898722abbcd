package dev.leadwell.people.copy.events;

import dev.leadwell.kit.events.PoisonEventException;

/** The longest texts of people's schemas. */
final class Bounds {
    static final int NUMBER = 64;
    static final int NAME = 200;

    private Bounds() {}

    static void atMost(String type, String field, String text, int characters) {
        if (text.codePointCount(0, text.length()) > characters) {
            throw new PoisonEventException("%s: %s has more than %d characters.".formatted(type, field, characters));
        }
    }
}
