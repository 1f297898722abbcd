package dev.leadwell.kit.code;

import java.util.Locale;
import java.util.Optional;

/** An enum whose values have a word in APIs, events, tables and keys of wordings, such as {@code under-led}. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if none of the type has the code: only where a code is one of ours */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("No " + type.getSimpleName() + ": " + code));
    }

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Optional.ofNullable(type.cast(CodeIndex.of(type).get(code)));
    }
}
