package dev.leadwell.kit.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells in which language a person wants to read, where they have said so: it goes before what their browser asks for. */
@FunctionalInterface
public interface ChosenLanguage {

    /** In which every page is complete, the one for everybody else first. */
    List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.GERMAN);

    Optional<Locale> language();

    /** {@code de-AT} → {@code de}; nothing of a language that no page is written in. */
    static Optional<Locale> offered(Locale wanted) {
        return OFFERED.stream().filter(language -> language.getLanguage().equals(wanted.getLanguage())).findFirst();
    }
}
